import type { Staff } from '#app/domain/accounts/people.ts';
import type { CreditCheck } from '#app/domain/billing/credit-check.ts';
import { parseCredit, type TypedCredit } from '#app/domain/billing/parse-credit.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { findCreditSubmission } from '#db/repositories/billing/credit-notes.ts';
import { findReturn } from '#db/repositories/billing/returned.ts';
import { previewCreditNote } from './preview-credit-note.ts';

/** typed: what stands beside the lines; null: nothing was typed yet, so a return proposes. returned: the number of a return, '' for none. */
export type CheckCreditNote = {
  readonly invoiceNumber: string;
  readonly typed: readonly TypedCredit[] | null;
  readonly returned: string;
  readonly submissionKey: string;
  readonly locale: string;
};

/** What a credit note as typed would say, or what is wrong with it; nothing is written. */
export async function checkCreditNote(
  context: Context,
  staff: Staff,
  { invoiceNumber, typed, returned: returnNumber, submissionKey, locale }: CheckCreditNote,
): Promise<Result<CreditCheck, { readonly kind: 'no-such-invoice' | 'no-such-return' }>> {
  const db = context.store.reader(staff.scope);
  const returned = returnNumber === '' ? null : await findReturn(db, returnNumber);
  if (returnNumber !== '' && returned === null) return refuse({ kind: 'no-such-return' });
  const asked = { invoiceNumber, returnId: returned?.id ?? null };
  const proposed = await previewCreditNote(context, staff, { ...asked, lines: [] });
  if (!proposed.ok) return proposed;
  const { invoice } = proposed.value;
  if (invoice.issuedOn === null) return refuse({ kind: 'no-such-invoice' });

  const issued = await findCreditSubmission(db, { accountId: invoice.accountId, submissionKey });
  const told = { invoice, returned, issued: issued?.number ?? null };
  if (typed === null) return accept({ ...told, requests: proposed.value.requests, problems: [], drafted: null });
  const { requests, problems } = parseCredit(typed, invoice.lines, locale);
  if (requests.length === 0) return accept({ ...told, requests, problems, drafted: null });
  const preview = await previewCreditNote(context, staff, { ...asked, lines: requests });
  if (!preview.ok) return preview;
  const { drafted } = preview.value;
  const wrong = !drafted.ok && drafted.refusal.kind === 'lines-with-problems' ? drafted.refusal.problems : [];
  return accept({ ...told, requests, problems: [...problems, ...wrong], drafted: drafted.ok && problems.length === 0 ? drafted.value : null });
}
