import type { Money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Invoice, InvoiceStatus } from './invoice.ts';

/** An invoice as it stands now. number null: not issued. note: why it was sent back. */
export type InvoiceNow = Pick<Invoice, 'status' | 'version' | 'number' | 'note'> & { readonly total: Money };

/** Somebody else was quicker, or the step does not fit: how the invoice stands now. */
export type ReviewRefusal = { readonly kind: 'invoice-changed'; readonly now: InvoiceNow };

/** What a reviewer does: issue and send-back start in review, redraft starts from a draft that was sent back. */
export type ReviewStep = 'issue' | 'send-back' | 'redraft';

/** Whether the step may be taken on what the reviewer saw. Refuses: another version by now, another status. Source: domain.md part 11. */
export function decideReview(
  { status, version, number, note, sums }: Pick<Invoice, 'status' | 'version' | 'number' | 'note' | 'sums'>,
  step: ReviewStep,
  seenVersion: number,
): Result<{ readonly version: number }, ReviewRefusal> {
  const from: InvoiceStatus = step === 'redraft' ? 'draft' : 'in-review';
  if (status !== from || version !== seenVersion) return refuse({ kind: 'invoice-changed', now: { status, version, number, note, total: sums.total } });
  return accept({ version: version + 1 });
}
