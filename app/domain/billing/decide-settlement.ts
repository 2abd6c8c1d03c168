import type { Money } from '../shared/money.ts';
import type { Payment, PaymentProblem } from './payment.ts';
import type { Checkout } from './provider-facts.ts';

/** Where a payment stands by what the provider knows of it. received: what came in, nothing unless all agrees. */
export type Settlement =
  | { readonly status: 'open'; readonly problem: PaymentProblem | null }
  | { readonly status: 'received'; readonly received: Money }
  | { readonly status: 'expired'; readonly problem: null }
  | { readonly status: 'failed' | 'parked'; readonly problem: PaymentProblem };

/**
 * The state of a payment from that of its checkout alone, so that any order and number of messages ends in the same one.
 * Received only where status, currency, amount and our id all agree; else parked with the facts. Source: promises.md 40, 41.
 */
export function decideSettlement(payment: Pick<Payment, 'id' | 'amount'>, checkout: Checkout): Settlement {
  if (checkout.state === 'expired') return { status: 'expired', problem: null };
  if (checkout.paymentId !== payment.id) return { status: 'parked', problem: { kind: 'id-differs', found: checkout.paymentId } };
  if (!isSame(checkout.amount, payment.amount)) return parkedFor(payment.amount, checkout.amount);
  const money = checkout.payment;
  if (checkout.state === 'open') return { status: 'open', problem: money?.declined ?? null };
  switch (money?.state) {
    case 'succeeded':
      if (money.paymentId !== payment.id) return { status: 'parked', problem: { kind: 'id-differs', found: money.paymentId } };
      return isSame(money.received, payment.amount) ? { status: 'received', received: money.received } : parkedFor(payment.amount, money.received);
    case 'failed':
      return { status: 'failed', problem: money.declined ?? { kind: 'declined', code: 'payment_failed' } };
    default:
      return { status: 'open', problem: { kind: 'processing' } };
  }
}

function isSame(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

function parkedFor(asked: Money, received: Money): Settlement {
  return { status: 'parked', problem: { kind: 'amount-differs', asked, received } };
}
