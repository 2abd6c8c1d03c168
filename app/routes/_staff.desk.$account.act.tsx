import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSession } from '#app/access/require-session.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { sessionCookie } from '#app/access/session-cookie.ts';
import { problemAt, problemsOf } from '#app/components/accounts/problems-of.ts';
import { Button } from '#app/components/kit/button.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Field } from '#app/components/kit/field.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { actForm } from '#app/forms/act-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { startActing } from '#app/use-cases/accounts/start-acting.ts';
import { english } from '#app/words/english.ts';
import { findAccountToActFor } from '#db/queries/accounts/account-to-act-for.ts';

export const meta = () => [{ title: english.frame.title(english.accounts.act.short) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const db = context.app.store.reader(staff.scope);
  return orNotFound(await findAccountToActFor(db, staff, params['account'] ?? ''));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const person = await requireStaff(context, request, 'account-manager', 'admin');
  const session = await requireSession(context, request);
  const form = await readForm(request, actForm);
  if (!form.ok) return data({ problems: form.problems, reason: form.typed['reason'] ?? '' }, { status: 422 });
  const outcome = await startActing(context.app, { ...session, person }, { account: params['account'] ?? '', reason: form.value.reason });
  const { token } = orNotFound(outcome.ok ? outcome.value : null);
  return redirect(paths.today(), { headers: { 'Set-Cookie': sessionCookie(token, { origin: context.app.origin, side: 'host' }) } });
}

export default function ActPage() {
  const { code, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSpeech();
  const says = words.accounts.act;
  const problems = problemsOf(answer?.problems ?? [], words);
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title(name)} number={code} back={{ href: paths.deskAccount(code), text: says.back }} />
      <p>{says.intro}</p>
      <Form method="post" action={paths.actFor(code)} className="stack" noValidate reloadDocument>
        <Field id="reason" name="reason" label={says.reason} hint={says.reasonHint} defaultValue={answer?.reason} error={problemAt('reason', problems)} />
        <Button look="main">{says.act}</Button>
      </Form>
    </Sheet>
  );
}
