import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Payment } from '#app/domain/billing/payment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { RefundId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { lockPayment } from '#db/repositories/billing/payments.ts';
import { loadRefund, type Refund } from '#db/repositories/billing/refunds.ts';

export type RefundOfPayment = { readonly refund: Refund; readonly payment: Payment };

/** Works on a refund and the payment it is of, which nobody else changes meanwhile. */
export function onRefund<Done>(refundId: RefundId, context: Context, work: (tx: Tx, found: RefundOfPayment) => Promise<Done>): Promise<Done> {
  return inTransaction(context, hostScope('payments'), async (tx) => {
    const paymentId = (await loadRefund(tx, refundId))?.paymentId;
    const payment = paymentId ? await lockPayment(tx, paymentId) : null;
    const refund = await loadRefund(tx, refundId);
    assert(refund && payment, `refund ${refundId}`);
    return work(tx, { refund, payment });
  });
}

/** Whether the provider has said how it ended. */
export function isOver(refund: Refund): refund is Refund & { readonly status: 'succeeded' | 'failed' } {
  return refund.status === 'succeeded' || refund.status === 'failed';
}
