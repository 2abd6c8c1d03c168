import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { accountClashes } from '#app/components/host/account-clashes.ts';
import { accountProblem } from '#app/components/host/account-problem.ts';
import { ChangeAccountSheet } from '#app/components/host/change-account-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { accountTexts } from '#app/domain/accounts/account-fields.ts';
import { changeAccountForm, typedAccount } from '#app/forms/account-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { changeAccount } from '#app/use-cases/accounts/change-account.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findAdminAccount } from '#db/queries/accounts/admin-account.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(adminEnglish.adminAccounts.change.title(data?.fields.name ?? '')) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findAdminAccount(context.app.store.reader(staff.scope), params['account'] ?? '', context.app.clock.now()));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const code = params['account'] ?? '';
  const form = await readForm(request, changeAccountForm);
  if (!form.ok) {
    const { problems, typed } = form;
    return data({ problems, refusal: null, texts: typedAccount(typed), reason: typed['reason'] ?? '' }, { status: 422 });
  }
  const outcome = await changeAccount(context.app, staff, { code, ...form.value });
  if (outcome.ok) return redirect(paths.adminAccount(code, { done: 'changed' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-account') return orNotFound(null);
  return data({ problems: [], refusal, texts: accountTexts(form.value.fields), reason: form.value.reason }, { status: 409 });
}

/** After a refusal the loader runs again: the form then carries the version that stands now, beside what was typed. */
export default function ChangeAccountPage() {
  const account = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const now = accountTexts(account.fields);
  const refusal = answer?.refusal ?? null;
  return (
    <ChangeAccountSheet
      account={account}
      texts={answer?.texts ?? now}
      reason={answer?.reason ?? ''}
      clashes={answer && refusal?.kind === 'changed-meanwhile' ? accountClashes(answer.texts, now, words) : []}
      problems={[...problemsOf(answer?.problems ?? [], words), ...(refusal ? [accountProblem(refusal, words)] : [])]}
    />
  );
}
