import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { CreditPage } from '#app/components/billing/credit-page.tsx';
import { readTypedCredit } from '#app/components/billing/read-typed-credit.ts';
import { toCreditData } from '#app/components/billing/to-credit-data.ts';
import { creditForm, readReturn } from '#app/forms/credit-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { checkCreditNote } from '#app/use-cases/billing/check-credit-note.ts';
import { english } from '#app/words/english.ts';
import { LOCALE } from '#app/words/locale.ts';
import { officeEnglish } from '#app/words/office-english.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(data ? officeEnglish.credit.title(data.number) : officeEnglish.finance.title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const submissionKey = context.app.ids.next();
  const asked = { invoiceNumber: params['number'] ?? '', typed: null, returned: readReturn(request.url) ?? '', submissionKey, locale: LOCALE };
  const checked = await checkCreditNote(context.app, staff, asked);
  const check = orNotFound(checked.ok ? checked.value : null);
  return toCreditData(check, { lines: [], reason: check.returned?.reason ?? '', submissionKey, trouble: null });
}

/** Previews: nothing is written. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const typed = readTypedCredit(await readForm(request, creditForm));
  const asked = { invoiceNumber: params['number'] ?? '', typed: typed.lines, returned: typed.returned, submissionKey: typed.submissionKey, locale: LOCALE };
  const checked = await checkCreditNote(context.app, staff, asked);
  const credit = toCreditData(orNotFound(checked.ok ? checked.value : null), typed);
  return data(credit, { status: credit.preview ? 200 : 422 });
}

export default function Credit() {
  const fresh = useLoaderData<typeof loader>();
  const credit = useActionData<typeof action>() ?? fresh;
  return <CreditPage credit={credit} />;
}
