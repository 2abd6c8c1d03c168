import { type ActionFunctionArgs, data } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { problemAt, problemsOf } from '#app/components/accounts/problems-of.ts';
import { signInRefusalText } from '#app/components/accounts/sign-in-refusal.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Field } from '#app/components/kit/field.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { forgotForm } from '#app/forms/forgot-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { requestPasswordReset } from '#app/use-cases/accounts/request-password-reset.ts';
import { english } from '#app/words/english.ts';
import type { GateHandle } from './_gate.tsx';

export const handle: GateHandle = { gateTitle: (words) => words.accounts.forgot.title };
export const meta = () => [{ title: english.frame.title(english.accounts.forgot.title) }];

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, forgotForm);
  if (!form.ok) return data({ isSent: false, problems: form.problems, email: form.typed['email'] ?? '', refusal: null }, { status: 422 });
  const outcome = await requestPasswordReset(context.app, { email: form.value.email, address: context.clientAddress });
  if (outcome.ok) return data({ isSent: true, problems: [], email: '', refusal: null });
  const headers = { 'Retry-After': String(outcome.refusal.retryAfterSeconds) };
  return data({ isSent: false, problems: [], email: form.value.email, refusal: outcome.refusal }, { status: 429, headers });
}

export default function ForgotPage() {
  const answer = useActionData<typeof action>();
  const { words } = useSpeech();
  const says = words.accounts.forgot;
  const problems = problemsOf(answer?.problems ?? [], words);
  const refused = answer?.refusal ? [{ fieldId: 'email', text: signInRefusalText(answer.refusal, words) }] : [];
  const isBusy = useNavigation().formAction === paths.forgot();
  const back = (
    <p>
      <a href={paths.signIn()}>{says.back}</a>
    </p>
  );
  if (answer?.isSent)
    return (
      <>
        <p className="msg ok" role="status">
          {says.sent}
        </p>
        {back}
      </>
    );
  return (
    <>
      <ProblemSummary problems={[...refused, ...problems]} />
      <p>{says.intro}</p>
      <Form method="post" action={paths.forgot()} noValidate>
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={words.accounts.signIn.email}
          defaultValue={answer?.email}
          error={problemAt('email', problems)}
        />
        <Button look="main" isBusy={isBusy}>
          {says.act}
        </Button>
      </Form>
      {back}
    </>
  );
}
