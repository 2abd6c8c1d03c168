import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { accountProblem } from '#app/components/host/account-problem.ts';
import { CreateAccountSheet } from '#app/components/host/create-account-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { accountTexts } from '#app/domain/accounts/account-fields.ts';
import { createAccountForm, readCreateQuery, typedAccount } from '#app/forms/account-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { createAccount } from '#app/use-cases/accounts/create-account.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findNewAccount } from '#db/queries/accounts/admin-account.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(adminEnglish.adminAccounts.creation.title[data?.level ?? 'national']) },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const asked = readCreateQuery(request.url);
  return { level: asked.level, ...orNotFound(await findNewAccount(context.app.store.reader(staff.scope), asked)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const form = await readForm(request, createAccountForm);
  if (!form.ok) return data({ problems: form.problems, refusal: null, texts: typedAccount(form.typed), code: form.typed['code'] ?? '' }, { status: 422 });
  const outcome = await createAccount(context.app, staff, form.value);
  if (outcome.ok) return redirect(paths.adminAccount(outcome.value.code, { done: 'created' }));
  return data({ problems: [], refusal: outcome.refusal, texts: accountTexts(form.value.fields), code: form.value.code }, { status: 409 });
}

/** The form posts back to the address it was drawn at, so that what is above and the level stay the same. */
export default function CreateAccountPage() {
  const { parent, level, fields } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const problems = [...problemsOf(answer?.problems ?? [], words), ...(answer?.refusal ? [accountProblem(answer.refusal, words)] : [])];
  return <CreateAccountSheet parent={parent} level={level} code={answer?.code ?? ''} texts={answer?.texts ?? accountTexts(fields)} problems={problems} />;
}
