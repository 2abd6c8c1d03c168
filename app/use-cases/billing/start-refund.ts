import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideRefund, type RefundRefusal, type RefundStatus } from '#app/domain/billing/decide-refund.ts';
import { type AmountRefusal, parseAmount } from '#app/domain/shared/amount-text.ts';
import { id, type RefundId } from '#app/domain/shared/ids.ts';
import type { Money } from '#app/domain/shared/money.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockPaymentByNumber, takeForRefund } from '#db/repositories/billing/payments.ts';
import { findRefundSubmission, insertRefund } from '#db/repositories/billing/refunds.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { postRefund } from './settle-refund.ts';

/** amount: as typed, in the currency of the payment. */
export type StartRefund = { readonly number: string; readonly amount: string; readonly reason: string; readonly submissionKey: string };
export type RefundStarted = { readonly amount: Money; readonly status: RefundStatus };
export type RefundNotStarted = RefundRefusal | AmountRefusal | { readonly kind: 'no-such-payment' };

/**
 * Gives back money that no invoice has taken, once per submission key. To a card by a job, written down before the provider is asked;
 * a transfer is recorded as sent by the bank.
 */
export function startRefund(context: Context, staff: Staff, command: StartRefund): Promise<Result<RefundStarted, RefundNotStarted>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const payment = await lockPaymentByNumber(tx, command.number);
    if (!payment) return refuse({ kind: 'no-such-payment' });
    const key = `refund:${payment.id}:${command.submissionKey}:1`;
    const earlier = await findRefundSubmission(tx, key);
    if (earlier) return accept(earlier);
    const amount = parseAmount(command.amount, payment.amount.currency);
    if (!amount.ok) return amount;
    const decision = decideRefund(payment, amount.value);
    if (!decision.ok) return decision;

    const { ids, clock } = context;
    const at = clock.now();
    const refund = {
      id: id<RefundId>(ids.next()),
      paymentId: payment.id,
      accountId: payment.accountId,
      status: decision.value.status,
      amount: amount.value,
      key,
      providerId: null,
      createdAt: at,
    };
    if (!(await takeForRefund(tx, payment.id, amount.value))) return refuse({ kind: 'more-than-unapplied', unapplied: payment.unapplied });
    await insertRefund(tx, { ...refund, reason: command.reason, createdBy: staff.userId });
    if (payment.method === 'card') await enqueue(tx, { kind: 'send-refund', refundId: refund.id }, { id: ids.next(), at });
    await noteAudit(tx, {
      id: ids.next(),
      at,
      actor: actorOf(staff),
      accountId: payment.accountId,
      action: 'refund-started',
      subject: { kind: 'payment', id: payment.id },
      detail: { number: payment.number, amount: amount.value.minor, currency: amount.value.currency, reason: command.reason },
    });
    if (refund.status === 'succeeded') await postRefund(context, tx, { refund, payment });
    return accept({ amount: amount.value, status: refund.status });
  });
}
