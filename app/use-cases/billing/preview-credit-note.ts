import type { Staff } from '#app/domain/accounts/people.ts';
import { type CreditRefusal, type CreditRequest, type DraftedCredit, draftCreditNote } from '#app/domain/billing/draft-credit-note.ts';
import type { Invoice } from '#app/domain/billing/invoice.ts';
import { proposeCredit } from '#app/domain/billing/propose-credit.ts';
import type { ReturnId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { loadReturnedGoods, withCredits } from '#db/repositories/billing/credit-notes.ts';
import { loadInvoice } from '#db/repositories/billing/invoices.ts';

/** lines empty with a return: what came back with it is proposed. */
export type PreviewCreditNote = { readonly invoiceNumber: string; readonly lines: readonly CreditRequest[]; readonly returnId: ReturnId | null };

/** requests: what is asked, or proposed from the return. drafted: the credit note these would make, or why they make none. */
export type CreditPreview = {
  readonly invoice: Invoice;
  readonly requests: readonly CreditRequest[];
  readonly drafted: Result<DraftedCredit, CreditRefusal>;
};

/** What a credit note would say, without writing anything. */
export async function previewCreditNote(
  context: Context,
  staff: Staff,
  { invoiceNumber, lines, returnId }: PreviewCreditNote,
): Promise<Result<CreditPreview, { readonly kind: 'no-such-invoice' | 'no-such-return' }>> {
  const db = context.store.reader(staff.scope);
  const invoice = await loadInvoice(db, { number: invoiceNumber });
  if (invoice?.kind !== 'invoice') return refuse({ kind: 'no-such-invoice' });
  const returned = returnId === null ? new Map() : await loadReturnedGoods(db, returnId, invoice);
  if (!returned) return refuse({ kind: 'no-such-return' });
  const requests = lines.length > 0 ? lines : proposeCredit(invoice.lines, returned);
  return accept({ invoice, requests, drafted: draftCreditNote(await withCredits(db, invoice), requests) });
}
