import { nextKey, type Payment, type PaymentStatus, type PaymentTarget } from '#app/domain/billing/payment.ts';
import type { Checkout } from '#app/domain/billing/provider-facts.ts';
import { paths } from '#app/paths.ts';
import type { Context } from '#app/ports/context.ts';
import type { CheckoutOrder, Payments } from '#app/ports/payments.ts';
import { savePaymentKey } from '#db/repositories/billing/payments.ts';
import { onLockedPayment } from './on-locked-payment.ts';
import { recordCheckout, recordWithoutCheckout } from './record-checkout.ts';

/** What Stripe shows of a description, and keeps. */
const LONGEST_DESCRIPTION = 200;

export type Unasked = Payment & { readonly targets: readonly PaymentTarget[] };
/** unknown: the key is spent and nothing was found under our id, so the next try has a new one. */
export type AskedFor = { readonly status: PaymentStatus; readonly checkoutUrl: string | null };

/** Asks the provider for the page a payment is made on, and keeps its answer. Throws OutsideError when there is none; no transaction is open meanwhile. */
export async function askForCheckout(payments: Payments, context: Context, payment: Unasked): Promise<AskedFor> {
  const answer = await payments.createCheckout(toOrder(context, payment));
  if (answer.ok) return keep(context, payment, answer.value);
  if (answer.refusal.kind !== 'key-spent') {
    const problem = answer.refusal;
    await onLockedPayment(payment.id, context, (tx, locked) => recordWithoutCheckout(context, tx, locked, { status: 'failed', problem }));
    return { status: 'failed', checkoutUrl: null };
  }
  const made = await payments.findCheckout({ paymentId: payment.id, since: payment.createdAt });
  if (made) return keep(context, payment, made);
  await onLockedPayment(payment.id, context, async (tx, locked) => {
    await savePaymentKey(tx, locked.id, nextKey(payment.key));
    await recordWithoutCheckout(context, tx, locked, { status: 'unknown', problem: null });
  });
  return { status: 'unknown', checkoutUrl: null };
}

async function keep(context: Context, payment: Payment, checkout: Checkout): Promise<AskedFor> {
  const status = await onLockedPayment(payment.id, context, (tx, locked) => recordCheckout(context, tx, locked, checkout));
  return { status, checkoutUrl: status === 'open' ? checkout.url : null };
}

/** The same for the same payment each time, or its key would be taken for another's. */
function toOrder({ origin }: Pick<Context, 'origin'>, { id, number, key, amount, targets }: Unasked): CheckoutOrder {
  const invoices = targets.map(({ invoiceNumber }) => invoiceNumber).toSorted();
  const description = `${number}: ${invoices.join(', ')}`;
  return {
    key,
    paymentId: id,
    amount,
    description: description.length > LONGEST_DESCRIPTION ? `${description.slice(0, LONGEST_DESCRIPTION - 1)}…` : description,
    paidUrl: origin + paths.payment(number, { back: 'paid' }),
    canceledUrl: origin + paths.payment(number, { back: 'canceled' }),
  };
}
