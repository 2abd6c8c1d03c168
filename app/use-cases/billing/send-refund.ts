import { KEY_LIVES_SECONDS, nextKey, secondsToNextLook } from '#app/domain/billing/payment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { RefundId } from '#app/domain/shared/ids.ts';
import { addSeconds, secondsBetween } from '#app/domain/shared/instants.ts';
import { type Context, OutsideError } from '#app/ports/context.ts';
import { saveRefundKey, saveRefundState } from '#db/repositories/billing/refunds.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { isOver, onRefund, type RefundOfPayment } from './on-refund.ts';
import { providerOf } from './provider-of.ts';
import { type RefundOutcome, recordRefund, settleRefund } from './settle-refund.ts';

/**
 * Sends a refund to the provider, under its stored key for as long as the provider keeps it; afterwards it is only looked up. Looks
 * again until it is known how it ended.
 */
export async function sendRefund(context: Context, { refundId }: { readonly refundId: RefundId }): Promise<void> {
  const found = await onRefund(refundId, context, async (_tx, both) => both);
  if (isOver(found.refund)) return;
  const age = secondsBetween(found.refund.createdAt, context.clock.now());
  const isAsked = found.refund.providerId !== null || age >= KEY_LIVES_SECONDS;
  const outcome = isAsked ? await settleRefund(context, { refundId, providerId: null }) : await ask(context, found);
  if (outcome === 'absent') await recordRefund(refundId, context, { state: 'failed', problem: 'never-reached' });
  if (outcome === 'pending') await lookAgain(context, refundId, age);
}

async function ask(context: Context, { refund, payment }: RefundOfPayment): Promise<RefundOutcome> {
  const { id: refundId, key, amount, paymentId } = refund;
  assert(payment.intentId !== null, `payment ${paymentId} with money at the provider`);
  try {
    const answer = await providerOf(context).createRefund({ key, refundId, paymentId, intentId: payment.intentId, amount });
    if (answer.ok) return recordRefund(refundId, context, answer.value);
    if (answer.refusal.kind !== 'key-spent') return recordRefund(refundId, context, { state: 'failed', problem: answer.refusal.code });
  } catch (error) {
    if (error instanceof OutsideError) await noteUnknown(context, refundId);
    throw error;
  }
  return retryUnderNextKey(context, refund);
}

/** No answer came, unless a message told meanwhile how it ended. */
function noteUnknown(context: Context, refundId: RefundId): Promise<void> {
  return onRefund(refundId, context, async (tx, { refund }) => {
    if (isOver(refund)) return;
    await saveRefundState(tx, refundId, { status: 'unknown', providerId: refund.providerId, problem: null, settledAt: null });
  });
}

/** The provider only repeats a failure it saved: what is not there under our id was not made, so another key can make it. */
async function retryUnderNextKey(context: Context, { id: refundId, key }: RefundOfPayment['refund']): Promise<RefundOutcome> {
  const outcome = await settleRefund(context, { refundId, providerId: null });
  if (outcome !== 'absent') return outcome;
  await onRefund(refundId, context, (tx) => saveRefundKey(tx, refundId, nextKey(key)));
  return 'pending';
}

function lookAgain(context: Context, refundId: RefundId, age: number): Promise<void> {
  return onRefund(refundId, context, (tx) => {
    const at = context.clock.now();
    return enqueue(tx, { kind: 'send-refund', refundId }, { id: context.ids.next(), at, runAt: addSeconds(at, secondsToNextLook(age)) });
  });
}
