import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Payment } from '#app/domain/billing/payment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { PaymentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { lockPayment } from '#db/repositories/billing/payments.ts';

/** Works on a payment that nobody else changes meanwhile. */
export function onLockedPayment<Done>(paymentId: PaymentId, context: Context, work: (tx: Tx, payment: Payment) => Promise<Done>): Promise<Done> {
  return inTransaction(context, hostScope('payments'), async (tx) => {
    const payment = await lockPayment(tx, paymentId);
    assert(payment, `payment ${paymentId}`);
    return work(tx, payment);
  });
}
