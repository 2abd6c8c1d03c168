import type { AccountId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { InvoiceStatus } from './invoice.ts';

/** Money or credit that can be set against invoices: what is left of it. */
export type ApplySource = { readonly accountId: AccountId; readonly left: Money };
/** An invoice something can be set against: what of it is open. */
export type ApplyTarget = { readonly kind: 'invoice' | 'credit-note'; readonly accountId: AccountId; readonly status: InvoiceStatus; readonly open: Money };

export type ApplyRefusal =
  | { readonly kind: 'not-open'; readonly status: InvoiceStatus }
  | { readonly kind: 'other-account' | 'nothing-asked' }
  | { readonly kind: 'other-currency'; readonly currency: string; readonly wanted: string }
  | { readonly kind: 'more-than-open'; readonly open: Money }
  | { readonly kind: 'more-than-left'; readonly left: Money };

/**
 * Whether an amount of a payment or credit note can be set against an invoice. Refuses: no open invoice, of another account or
 * currency, nothing, more than is open or left. Source: domain.md part 11, promises.md 39.
 */
export function decideApply(source: ApplySource, target: ApplyTarget, amount: Money): Result<{ readonly amount: Money }, ApplyRefusal> {
  if (target.kind !== 'invoice' || (target.status !== 'issued' && target.status !== 'part-paid')) return refuse({ kind: 'not-open', status: target.status });
  if (source.accountId !== target.accountId) return refuse({ kind: 'other-account' });
  const wanted = target.open.currency;
  for (const { currency } of [source.left, amount]) if (currency !== wanted) return refuse({ kind: 'other-currency', currency, wanted });
  if (amount.minor <= 0) return refuse({ kind: 'nothing-asked' });
  if (amount.minor > target.open.minor) return refuse({ kind: 'more-than-open', open: target.open });
  if (amount.minor > source.left.minor) return refuse({ kind: 'more-than-left', left: source.left });
  return accept({ amount });
}

/** Where a document stands when so much of its total is open. Both in minor units. Source: domain.md part 11. */
export function settledStatus({ open, total }: { readonly open: number; readonly total: number }): 'issued' | 'part-paid' | 'paid' {
  if (open === 0) return 'paid';
  return open < total ? 'part-paid' : 'issued';
}
