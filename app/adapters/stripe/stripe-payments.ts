import Stripe from 'stripe';
import type { Checkout, ProviderPayment, ProviderRefund } from '#app/domain/billing/provider-facts.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { CheckoutOrder, Payments, ProviderRefusal, RefundOrder } from '#app/ports/payments.ts';
import { OURS, toCheckout, toProviderPayment, toProviderRefund } from './from-stripe.ts';
import { toStripeAmount } from './stripe-amount.ts';
import { isMissing, refusalIn, toOutsideError } from './stripe-error.ts';
import { verifyStripeEvent } from './verify-stripe-event.ts';

/** The SDK would wait 80 s. */
const TIMEOUT_MS = 10_000;
/** One retry within the call, under the same key: a page waits 21 s at the longest, and the jobs go on trying afterwards. */
const MAX_NETWORK_RETRIES = 1;
const PAGE = 100;
/** Of checkouts made in two days by all payers together. */
const MOST_LISTED = 10_000;
const CLOCK_SKEW_S = 300;
const LOOKED_BACK_S = 2 * 86_400;

/** apiHost: a stand-in for api.stripe.com, such as http://127.0.0.1:12111; fetch: what answers in place of the network. Tests and demo alone. */
export type StripeConfig = {
  readonly secretKey: string;
  readonly webhookSecrets: readonly string[];
  readonly apiHost?: string | null;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxNetworkRetries?: number;
};

/** Payments by Stripe Checkout. Every creating call carries a key of ours, so that no retry of any kind makes a second one. */
export function stripePayments(config: StripeConfig): Omit<Payments, 'simulated'> {
  const stripe = new Stripe(config.secretKey, {
    timeout: config.timeoutMs ?? TIMEOUT_MS,
    maxNetworkRetries: config.maxNetworkRetries ?? MAX_NETWORK_RETRIES,
    telemetry: false,
    ...hostOf(config.apiHost ?? null),
    ...(config.fetch ? { httpClient: Stripe.createFetchHttpClient(config.fetch) } : {}),
  });
  const withPayment = async (session: Stripe.Checkout.Session): Promise<Checkout> => toCheckout(session, await paymentBehind(stripe, session.payment_intent));
  return {
    createCheckout: (order) => asked(async () => createCheckout(stripe, order)),
    findCheckout: (sought) =>
      found(async () => {
        const session =
          'id' in sought ? await stripe.checkout.sessions.retrieve(sought.id, { expand: ['payment_intent'] }) : await listedCheckout(stripe, sought);
        return session ? withPayment(session) : null;
      }),
    findPayment: (intentId) => found(async () => toProviderPayment(await stripe.paymentIntents.retrieve(intentId))),
    createRefund: (order) => asked(async () => createRefund(stripe, order)),
    findRefund: (sought) =>
      found(async () => ('id' in sought ? toProviderRefund(await stripe.refunds.retrieve(sought.id)) : await listedRefund(stripe, sought))),
    verifyEvent: (message) => verifyStripeEvent(stripe, config.webhookSecrets, message),
  };
}

function hostOf(apiHost: string | null) {
  if (apiHost === null) return {};
  const { hostname, port, protocol } = new URL(apiHost);
  return { host: hostname, protocol: protocol === 'http:' ? ('http' as const) : ('https' as const), ...(port === '' ? {} : { port }) };
}

async function createCheckout(stripe: Stripe, order: CheckoutOrder): Promise<Result<Checkout, ProviderRefusal>> {
  const amount = toStripeAmount(order.amount);
  if (amount === null) return refuse({ kind: 'not-payable', code: 'amount_not_whole' });
  const metadata = { [OURS.payment]: order.paymentId };
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      allowed_payment_method_types: ['card'],
      // An invoice is paid in its own currency, whatever the payer's bank would offer.
      adaptive_pricing: { enabled: false },
      client_reference_id: order.paymentId,
      metadata,
      payment_intent_data: { metadata, description: order.description },
      line_items: [
        { quantity: 1, price_data: { currency: order.amount.currency.toLowerCase(), unit_amount: amount, product_data: { name: order.description } } },
      ],
      success_url: order.paidUrl,
      cancel_url: order.canceledUrl,
    },
    { idempotencyKey: order.key },
  );
  return accept(toCheckout(session, null));
}

async function createRefund(stripe: Stripe, order: RefundOrder): Promise<Result<ProviderRefund, ProviderRefusal>> {
  const amount = toStripeAmount(order.amount);
  if (amount === null) return refuse({ kind: 'not-payable', code: 'amount_not_whole' });
  const refund = await stripe.refunds.create(
    { payment_intent: order.intentId, amount, metadata: { [OURS.refund]: order.refundId, [OURS.payment]: order.paymentId } },
    { idempotencyKey: order.key },
  );
  return accept(toProviderRefund(refund));
}

/** Our id among the checkouts made since: the way back to one whose answer never arrived. */
async function listedCheckout(stripe: Stripe, sought: { readonly paymentId: string; readonly since: Instant }): Promise<Stripe.Checkout.Session | null> {
  const from = Math.floor(Date.parse(sought.since) / 1_000) - CLOCK_SKEW_S;
  const listed = stripe.checkout.sessions.list({ limit: PAGE, created: { gte: from, lte: from + LOOKED_BACK_S } });
  const sessions = await listed.autoPagingToArray({ limit: MOST_LISTED });
  return sessions.find(({ metadata }) => metadata?.[OURS.payment] === sought.paymentId) ?? null;
}

async function listedRefund(stripe: Stripe, sought: { readonly refundId: string; readonly intentId: string }): Promise<ProviderRefund | null> {
  const refunds = await stripe.refunds.list({ payment_intent: sought.intentId, limit: PAGE }).autoPagingToArray({ limit: MOST_LISTED });
  const ours = refunds.find(({ metadata }) => metadata?.[OURS.refund] === sought.refundId);
  return ours ? toProviderRefund(ours) : null;
}

/** Expanded where Stripe did as asked, else fetched. */
async function paymentBehind(stripe: Stripe, reference: string | Stripe.PaymentIntent | null): Promise<ProviderPayment | null> {
  if (reference === null) return null;
  return toProviderPayment(typeof reference === 'string' ? await stripe.paymentIntents.retrieve(reference) : reference);
}

async function asked<Value>(call: () => Promise<Result<Value, ProviderRefusal>>): Promise<Result<Value, ProviderRefusal>> {
  try {
    return await call();
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal) return refuse(refusal);
    throw toOutsideError(error);
  }
}

async function found<Found>(look: () => Promise<Found | null>): Promise<Found | null> {
  try {
    return await look();
  } catch (error) {
    if (isMissing(error)) return null;
    throw toOutsideError(error);
  }
}
