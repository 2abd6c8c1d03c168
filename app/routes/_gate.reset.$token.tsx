import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { Form, useActionData, useParams } from '@remix-run/react';
import { problemAt, problemsOf } from '#app/components/accounts/problems-of.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Field } from '#app/components/kit/field.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { type FormProblem, readForm } from '#app/forms/read-form.ts';
import { resetForm } from '#app/forms/reset-form.ts';
import { paths } from '#app/paths.ts';
import { resetPassword } from '#app/use-cases/accounts/reset-password.ts';
import { english } from '#app/words/english.ts';
import type { GateHandle } from './_gate.tsx';

export const handle: GateHandle = { gateTitle: (words) => words.accounts.reset.title };
export const meta = () => [{ title: english.frame.title(english.accounts.reset.title) }];

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await readForm(request, resetForm);
  if (!form.ok) return data({ isOpen: true, problems: form.problems }, { status: 422 });
  const outcome = await resetPassword(context.app, { token: params['token'] ?? '', password: form.value.password });
  if (outcome.ok) return redirect(`${paths.signIn()}?reset`);
  const problems: readonly FormProblem[] = [{ field: 'password', message: outcome.refusal.kind }];
  return data({ isOpen: outcome.refusal.kind !== 'reset-not-open', problems }, { status: 409 });
}

/** Whether the link is still open is said when it is used: looking must not tell good links from bad ones. */
export default function ResetPage() {
  const answer = useActionData<typeof action>();
  const { token = '' } = useParams();
  const { words } = useSpeech();
  const says = words.accounts.reset;
  if (answer?.isOpen === false) {
    return (
      <>
        <p className="msg warn" role="status">
          {says.notOpen}
        </p>
        <p>
          <a href={paths.forgot()}>{says.askAgain}</a>
        </p>
      </>
    );
  }
  const problems = problemsOf(answer?.problems ?? [], words);
  return (
    <>
      <ProblemSummary problems={problems} />
      <p>{says.signsOut}</p>
      <Form method="post" action={paths.reset(token)} noValidate>
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          label={says.password}
          hint={says.hint}
          error={problemAt('password', problems)}
        />
        <Button look="main">{says.act}</Button>
      </Form>
    </>
  );
}
