import { isUnsettled, KEY_LIVES_SECONDS, type Payment, secondsToNextLook } from '#app/domain/billing/payment.ts';
import type { PaymentId } from '#app/domain/shared/ids.ts';
import { addSeconds, secondsBetween } from '#app/domain/shared/instants.ts';
import type { Context } from '#app/ports/context.ts';
import { loadTargets } from '#db/repositories/billing/payments.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { askForCheckout } from './ask-for-checkout.ts';
import { onLockedPayment } from './on-locked-payment.ts';
import { providerOf } from './provider-of.ts';
import { recordWithoutCheckout } from './record-checkout.ts';
import { settlePayment } from './settle-payment.ts';

/**
 * Looks after a payment until it is settled, whether or not a message ever comes. One whose answer was lost is asked for again under
 * the same key while the provider keeps it, and only looked up afterwards. Each look orders the next one.
 */
export async function reconcilePayment(context: Context, { paymentId }: { readonly paymentId: PaymentId }): Promise<void> {
  const payment = await onLockedPayment(paymentId, context, async (tx, found) => ({ ...found, targets: await loadTargets(tx, found) }));
  if (!isUnsettled(payment.status)) return;
  const age = secondsBetween(payment.createdAt, context.clock.now());
  if (payment.status !== 'open' && age < KEY_LIVES_SECONDS) await askForCheckout(providerOf(context), context, payment);
  else if ((await settlePayment(context, { paymentId, checkoutId: null })) === 'absent') await giveUp(context, payment);
  await lookAgain(context, paymentId, age);
}

/** Nothing is known of it where it would be: no money can have moved. */
function giveUp(context: Context, { id }: Payment): Promise<void> {
  return onLockedPayment(id, context, (tx, payment) => recordWithoutCheckout(context, tx, payment, { status: 'failed', problem: { kind: 'never-reached' } }));
}

function lookAgain(context: Context, paymentId: PaymentId, age: number): Promise<void> {
  return onLockedPayment(paymentId, context, async (tx, { status }) => {
    if (!isUnsettled(status)) return;
    const at = context.clock.now();
    await enqueue(tx, { kind: 'reconcile-payment', paymentId }, { id: context.ids.next(), at, runAt: addSeconds(at, secondsToNextLook(age)) });
  });
}
