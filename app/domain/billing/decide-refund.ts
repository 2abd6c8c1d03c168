import type { Money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Payment } from './payment.ts';

export type RefundStatus = 'started' | 'unknown' | 'succeeded' | 'failed';
export type RefundRefusal =
  | { readonly kind: 'not-received' | 'nothing-asked' }
  | { readonly kind: 'other-currency'; readonly wanted: string }
  | { readonly kind: 'more-than-unapplied'; readonly unapplied: Money };

/**
 * Whether an amount of a payment may go back: only what is not applied; what an invoice has taken is first freed by a credit note.
 * A transfer has gone back when it is recorded, a card's money when the provider says so. Source: domain.md part 11, promises.md 42.
 */
export function decideRefund(
  { status, method, unapplied }: Pick<Payment, 'status' | 'method' | 'unapplied'>,
  amount: Money,
): Result<{ readonly status: 'started' | 'succeeded' }, RefundRefusal> {
  if (status !== 'received') return refuse({ kind: 'not-received' });
  if (amount.currency !== unapplied.currency) return refuse({ kind: 'other-currency', wanted: unapplied.currency });
  if (amount.minor <= 0) return refuse({ kind: 'nothing-asked' });
  if (amount.minor > unapplied.minor) return refuse({ kind: 'more-than-unapplied', unapplied });
  return accept({ status: method === 'card' ? 'started' : 'succeeded' });
}
