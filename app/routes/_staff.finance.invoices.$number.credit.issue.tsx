import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { CreditPage } from '#app/components/billing/credit-page.tsx';
import { readTypedCredit } from '#app/components/billing/read-typed-credit.ts';
import { toCreditData } from '#app/components/billing/to-credit-data.ts';
import { creditForm } from '#app/forms/credit-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { checkCreditNote } from '#app/use-cases/billing/check-credit-note.ts';
import { issueCreditNote } from '#app/use-cases/billing/issue-credit-note.ts';
import { english } from '#app/words/english.ts';
import { LOCALE } from '#app/words/locale.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findInvoice } from '#db/queries/billing/invoice.ts';

export const meta = () => [{ title: english.frame.title(officeEnglish.finance.title) }];

/** Whoever comes back here by address writes the credit note on its page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const { number } = orNotFound(await findInvoice(context.app.store.reader(staff.scope), asked, null));
  return redirect(paths.creditInvoice(number));
}

/** Issues what the preview showed, once; anything else is shown again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const typed = readTypedCredit(await readForm(request, creditForm));
  const { lines, reason, returned, submissionKey } = typed;
  const invoiceNumber = params['number'] ?? '';
  const checked = await checkCreditNote(context.app, staff, { invoiceNumber, typed: lines, returned, submissionKey, locale: LOCALE });
  const check = orNotFound(checked.ok ? checked.value : null);
  if (check.issued !== null) return redirect(paths.financeInvoice(invoiceNumber, { credited: check.issued }));
  const credit = toCreditData(check, typed);
  if (!credit.preview) return data(credit, { status: 422 });
  const isAsSeen = String(credit.preview.sums.total.minor) === typed.seenTotal;
  const command = { invoiceNumber, lines: check.requests, reason, returnId: check.returned?.id ?? null, submissionKey };
  const outcome = isAsSeen ? await issueCreditNote(context.app, staff, command) : null;
  if (outcome?.ok) return redirect(paths.financeInvoice(invoiceNumber, { credited: outcome.value.number }));
  return data({ ...credit, trouble: 'changed-since' as const }, { status: 409 });
}

export default function CreditAgain() {
  const credit = useActionData<typeof action>();
  return credit ? <CreditPage credit={credit} /> : null;
}
