import type { PaymentStatus } from '#app/domain/billing/payment.ts';
import type { PaymentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { onLockedPayment } from './on-locked-payment.ts';
import { providerOf } from './provider-of.ts';
import { recordCheckout } from './record-checkout.ts';

/** checkoutId: what a message called it, for a payment whose own answer has not been kept yet. */
export type SettlePayment = { readonly paymentId: PaymentId; readonly checkoutId: string | null };

/**
 * Brings a payment to where it stands at the provider, which is always asked: a message only says that there is something to see.
 * `absent`: the provider knows nothing of it.
 */
export async function settlePayment(context: Context, { paymentId, checkoutId }: SettlePayment): Promise<PaymentStatus | 'absent'> {
  const payment = await onLockedPayment(paymentId, context, async (_tx, found) => found);
  if (payment.method !== 'card' || payment.status === 'received') return payment.status;
  const known = payment.checkoutId ?? checkoutId;
  const checkout = await providerOf(context).findCheckout(known === null ? { paymentId, since: payment.createdAt } : { id: known });
  if (!checkout) return 'absent';
  return onLockedPayment(paymentId, context, (tx, locked) => recordCheckout(context, tx, locked, checkout));
}
