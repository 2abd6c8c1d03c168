import type { Money } from '../shared/money.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { InvoiceStatus } from './invoice.ts';

/** A document as it stands, for a decision of someone who saw its `version`. number null: not issued. note: why it was sent back. */
export type ReviewedInvoice = {
  readonly status: InvoiceStatus;
  readonly version: number;
  readonly number: string | null;
  readonly note: string | null;
  readonly total: Money;
};

/** Somebody else was quicker, or the step does not fit: how the document stands now. */
export type ReviewRefusal = { readonly kind: 'invoice-changed'; readonly now: ReviewedInvoice };

/** What a reviewer does: issue and send-back start in review, redraft starts from a draft that was sent back. */
export type ReviewStep = 'issue' | 'send-back' | 'redraft';

/** Whether the step may be taken on what the reviewer saw. Refuses: another version by now, another status. Source: domain.md part 11. */
export function decideReview(invoice: ReviewedInvoice, step: ReviewStep, seenVersion: number): Result<{ readonly version: number }, ReviewRefusal> {
  const from: InvoiceStatus = step === 'redraft' ? 'draft' : 'in-review';
  if (invoice.status !== from || invoice.version !== seenVersion) return refuse({ kind: 'invoice-changed', now: invoice });
  return accept({ version: invoice.version + 1 });
}
