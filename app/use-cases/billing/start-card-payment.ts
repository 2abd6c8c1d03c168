import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { type AskedPayment, decidePayment, type PaymentRefusal } from '#app/domain/billing/decide-payment.ts';
import { checkoutKey, KEY_LIVES_SECONDS, type Payment, secondsToNextLook } from '#app/domain/billing/payment.ts';
import { paymentReference } from '#app/domain/billing/payment-reference.ts';
import { parseAmount } from '#app/domain/shared/amount-text.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { id, type PaymentId } from '#app/domain/shared/ids.ts';
import { addSeconds, secondsBetween } from '#app/domain/shared/instants.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import { type Context, OutsideError } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { loadPayableInvoices } from '#db/repositories/billing/payable-invoices.ts';
import { findPaymentSubmission, insertPayment, isPaymentRace, type NewPayment } from '#db/repositories/billing/payments.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { askForCheckout, type Unasked } from './ask-for-checkout.ts';
import { onLockedPayment } from './on-locked-payment.ts';
import { recordWithoutCheckout } from './record-checkout.ts';

export type StartCardPayment = { readonly lines: readonly AskedPayment[]; readonly submissionKey: string };
/** checkoutUrl: where to pay; null when there is no page to go to, which the payment itself explains. */
export type CardPaymentStarted = { readonly number: string; readonly checkoutUrl: string | null };
export type NotStarted = PaymentRefusal | { readonly kind: 'cards-not-offered' } | { readonly kind: 'submission-key-reused'; readonly number: string };

/** Begins a payment by card, once per submission key: written down first, then asked for at the provider, whatever becomes of the answer. */
export async function startCardPayment(context: Context, buyer: Buyer, command: StartCardPayment): Promise<Result<CardPaymentStarted, NotStarted>> {
  const { payments } = context;
  if (!payments) return refuse({ kind: 'cards-not-offered' });
  const intent = await keepIntent(context, buyer, command);
  if (!intent.ok) return intent;
  const payment = intent.value;
  if (!mayBeAsked(payment, context.clock.now())) return accept({ number: payment.number, checkoutUrl: payment.checkoutUrl });
  try {
    const { checkoutUrl } = await askForCheckout(payments, context, payment);
    return accept({ number: payment.number, checkoutUrl });
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    context.log.error('checkout-not-made', error, { payment: payment.number });
    const state = error.retryable ? ({ status: 'unknown', problem: null } as const) : ({ status: 'failed', problem: { kind: 'provider-refused' } } as const);
    await onLockedPayment(payment.id, context, (tx, locked) => recordWithoutCheckout(context, tx, locked, state));
    return accept({ number: payment.number, checkoutUrl: null });
  }
}

/** One without an answer, as long as its key is kept: a later call under it could make a second page. The job that looks after it finds out. */
function mayBeAsked({ status, createdAt }: Payment, now: Instant): boolean {
  return (status === 'started' || status === 'unknown') && secondsBetween(createdAt, now) < KEY_LIVES_SECONDS;
}

async function keepIntent(context: Context, buyer: Buyer, command: StartCardPayment): Promise<Result<Unasked, NotStarted>> {
  const keep = () => inTransaction(context, buyer.scope, (tx) => keepIntentOnce(context, tx, { buyer, command }));
  try {
    return await keep();
  } catch (error) {
    if (!isPaymentRace(error)) throw error;
    return keep();
  }
}

async function keepIntentOnce(
  context: Context,
  tx: Tx,
  { buyer, command: { lines, submissionKey } }: { readonly buyer: Buyer; readonly command: StartCardPayment },
): Promise<Result<Unasked, NotStarted>> {
  const earlier = await findPaymentSubmission(tx, buyer.scope.accounts, submissionKey);
  if (earlier) return isSame(earlier, lines) ? accept(earlier) : refuse({ kind: 'submission-key-reused', number: earlier.number });
  const numbers = lines.map(({ invoiceNumber }) => invoiceNumber);
  const decision = decidePayment(lines, await loadPayableInvoices(tx, buyer.scope.accounts, numbers));
  if (!decision.ok) return decision;

  const { ids, clock } = context;
  const { total, ...decided } = decision.value;
  const [paymentId, number, at] = [id<PaymentId>(ids.next()), ids.number('PY'), clock.now()];
  const none = money(0, total.currency);
  const kept = { id: paymentId, number, ...decided, method: 'card', status: 'started', amount: total, received: none, unapplied: none, createdAt: at } as const;
  const made: NewPayment = {
    ...kept,
    reference: paymentReference(number),
    key: checkoutKey(paymentId, 1),
    payer: buyer.name,
    receivedOn: null,
    submissionKey,
    createdBy: buyer.userId,
  };
  await insertPayment(tx, made);
  await enqueue(tx, { kind: 'reconcile-payment', paymentId }, { id: ids.next(), at, runAt: addSeconds(at, secondsToNextLook(0)) });
  await noteAudit(tx, {
    id: ids.next(),
    at,
    actor: actorOf(buyer),
    accountId: made.accountId,
    action: 'payment-started',
    subject: { kind: 'payment', id: paymentId },
    detail: { number, amount: total.minor, currency: total.currency, invoices: numbers },
  });
  return accept({ ...made, refunded: none, checkoutId: null, checkoutUrl: null, intentId: null, version: 1 });
}

/** The same invoices with the same amounts, in whatever order. */
function isSame({ targets }: Unasked, lines: readonly AskedPayment[]): boolean {
  const before = new Map(targets.map(({ invoiceNumber, amount }) => [invoiceNumber, amount]));
  return before.size === lines.length && lines.every(({ invoiceNumber, amount }) => isAmount(amount, before.get(invoiceNumber)));
}

function isAmount(text: string, amount: Money | undefined): boolean {
  const read = amount ? parseAmount(text, amount.currency) : null;
  return read?.ok === true && read.value.minor === amount?.minor;
}
