import { refundPosting } from '#app/domain/billing/payment-postings.ts';
import type { ProviderRefund } from '#app/domain/billing/provider-facts.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { RefundId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { postToLedger } from '#db/repositories/billing/ledger.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import { giveBack } from '#db/repositories/billing/payments.ts';
import { saveRefundState } from '#db/repositories/billing/refunds.ts';
import { isOver, onRefund, type RefundOfPayment } from './on-refund.ts';
import { providerOf } from './provider-of.ts';

export type RefundOutcome = 'succeeded' | 'failed' | 'pending' | 'absent';
export type RefundAnswer = ProviderRefund | { readonly state: 'failed'; readonly problem: string };

/** Brings a refund to where it stands at the provider, which is always asked. `absent`: the provider knows nothing of it. */
export async function settleRefund(
  context: Context,
  { refundId, providerId }: { readonly refundId: RefundId; readonly providerId: string | null },
): Promise<RefundOutcome> {
  const { refund, payment } = await onRefund(refundId, context, async (_tx, found) => found);
  if (isOver(refund)) return refund.status;
  assert(payment.intentId !== null, `payment ${payment.id} with money at the provider`);
  const known = refund.providerId ?? providerId;
  const answer = await providerOf(context).findRefund(known === null ? { refundId, intentId: payment.intentId } : { id: known });
  return answer ? recordRefund(refundId, context, answer) : 'absent';
}

/** Keeps what the provider says of a refund: money that went back is posted, money that did not is there again. */
export function recordRefund(refundId: RefundId, context: Context, answer: RefundAnswer): Promise<RefundOutcome> {
  return onRefund(refundId, context, async (tx, found) => {
    const { refund } = found;
    if (isOver(refund)) return refund.status;
    const providerId = 'id' in answer ? answer.id : refund.providerId;
    assert(!('amount' in answer) || answer.amount.minor === refund.amount.minor, `refund ${refundId} of ${refund.amount.minor}`);
    if (answer.state === 'pending') await saveRefundState(tx, refundId, { status: 'unknown', providerId, problem: null, settledAt: null });
    else {
      await saveRefundState(tx, refundId, { status: answer.state, providerId, problem: answer.problem, settledAt: context.clock.now() });
      await (answer.state === 'failed' ? giveBack(tx, refund.paymentId, refund.amount) : postRefund(context, tx, found));
    }
    return answer.state;
  });
}

/** Money has gone back. */
export async function postRefund({ ids, clock }: Pick<Context, 'ids' | 'clock'>, tx: Tx, { refund, payment }: RefundOfPayment): Promise<void> {
  const at = clock.now();
  const bookedOn = localTime(at, (await loadLegalEntity(tx)).zone).day;
  await postToLedger(tx, refundPosting(refund.id, { ...payment, bookedOn, amount: refund.amount }), { id: ids.next(), at, actorId: null });
}
