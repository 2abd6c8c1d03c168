import { hostScope } from '#app/domain/accounts/scope.ts';
import type { PaymentProblem } from '#app/domain/billing/payment.ts';
import type { EventSubject, ProviderRefund } from '#app/domain/billing/provider-facts.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { PaymentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { findPaymentOf, savePaymentState } from '#db/repositories/billing/payments.ts';
import { markEventProcessed } from '#db/repositories/billing/provider-events.ts';
import { findRefundOf } from '#db/repositories/billing/refunds.ts';
import { onLockedPayment } from './on-locked-payment.ts';
import { providerOf } from './provider-of.ts';
import { settlePayment } from './settle-payment.ts';
import { settleRefund } from './settle-refund.ts';

const scope = hostScope('payments');

/** Does what a kept message of the provider asks for, and writes down what became of it. Twice, or in another order, comes to the same. */
export async function processProviderEvent(
  context: Context,
  { eventId, subject }: { readonly eventId: string; readonly subject: EventSubject },
): Promise<void> {
  const outcome = await deal(context, subject);
  await inTransaction(context, scope, (tx) => markEventProcessed(tx, eventId, { outcome, at: context.clock.now() }));
}

function deal(context: Context, subject: EventSubject): Promise<string> | string {
  switch (subject.kind) {
    case 'payment':
      return dealWithPayment(context, subject);
    case 'refund':
      return dealWithRefund(context, subject);
    case 'dispute':
      return dealWithDispute(context, subject);
    case 'other':
      return 'ignored';
    default:
      return assertNever(subject);
  }
}

async function dealWithPayment(context: Context, subject: EventSubject & { readonly kind: 'payment' }): Promise<string> {
  const paymentId = await paymentOf(context, subject);
  return paymentId === null ? 'not-ours' : settlePayment(context, { paymentId, checkoutId: subject.checkoutId });
}

/** A refund that nobody ordered here was made at the provider: a person must look. */
async function dealWithRefund(context: Context, subject: EventSubject & { readonly kind: 'refund' }): Promise<string> {
  const refundId = await inTransaction(context, scope, (tx) => findRefundOf(tx, subject));
  if (refundId !== null) return settleRefund(context, { refundId, providerId: subject.providerId });
  const refund = subject.providerId === null ? null : await providerOf(context).findRefund({ id: subject.providerId });
  return refund ? noteRefundElsewhere(context, refund) : 'not-ours';
}

async function noteRefundElsewhere(context: Context, { intentId, amount }: ProviderRefund): Promise<string> {
  return note(context, await paymentOf(context, { paymentId: null, checkoutId: null, intentId }), { kind: 'refunded-elsewhere', amount });
}

async function dealWithDispute(context: Context, { intentId }: EventSubject & { readonly kind: 'dispute' }): Promise<string> {
  return note(context, await paymentOf(context, { paymentId: null, checkoutId: null, intentId }), { kind: 'disputed' });
}

async function note(context: Context, paymentId: PaymentId | null, problem: PaymentProblem): Promise<string> {
  if (paymentId === null) return 'not-ours';
  await onLockedPayment(paymentId, context, (tx, payment) => savePaymentState(tx, payment, { status: payment.status, problem }));
  return problem.kind;
}

function paymentOf(context: Context, by: Parameters<typeof findPaymentOf>[1]): Promise<PaymentId | null> {
  return inTransaction(context, scope, (tx) => findPaymentOf(tx, by));
}
