import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { homeOf } from '#app/access/home-of.ts';
import { readSession } from '#app/access/read-session.ts';
import { safeRedirect } from '#app/access/safe-redirect.ts';
import { readSessionToken, sessionCookie } from '#app/access/session-cookie.ts';
import { Personas } from '#app/components/accounts/personas.tsx';
import { problemAt, problemsOf } from '#app/components/accounts/problems-of.ts';
import { signInRefusalText } from '#app/components/accounts/sign-in-refusal.ts';
import { Button } from '#app/components/kit/button.tsx';
import { Field } from '#app/components/kit/field.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { readForm } from '#app/forms/read-form.ts';
import { signInForm } from '#app/forms/sign-in-form.ts';
import { paths } from '#app/paths.ts';
import { type SignInRefusal, signIn } from '#app/use-cases/accounts/sign-in.ts';
import { english } from '#app/words/english.ts';
import { findPersonas } from '#db/queries/accounts/personas.ts';
import type { GateHandle } from './_gate.tsx';

export const handle: GateHandle = { gateTitle: (words) => words.accounts.signIn.title };
export const meta = () => [{ title: english.frame.title(english.accounts.signIn.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const returnTo = safeRedirect(searchParams.get('from'), '');
  const session = await readSession(context, request);
  if (session && request.method === 'GET') throw redirect(safeRedirect(returnTo, homeOf(session.person)));
  return {
    returnTo,
    email: safeEmail(searchParams.get('email')),
    isAfterReset: searchParams.has('reset'),
    demo: await findPersonas(context.app.store.reader(hostScope('sign-in'))),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const form = await readForm(request, signInForm);
  if (!form.ok)
    return data(
      { problems: form.problems, typed: { email: form.typed['email'] ?? '', returnTo: form.typed['returnTo'] ?? '' }, refusal: null },
      { status: 422 },
    );
  const { email, password, returnTo } = form.value;
  const currentToken = readSessionToken(request, app.origin);
  const outcome = await signIn(app, { email, password, address: clientAddress, currentToken });
  if (!outcome.ok) return data({ problems: [], typed: { email, returnTo }, refusal: outcome.refusal }, refusalInit(outcome.refusal));
  return redirect(safeRedirect(returnTo, paths.home()), {
    headers: { 'Set-Cookie': sessionCookie(outcome.value.token, { origin: app.origin, side: outcome.value.side }) },
  });
}

function refusalInit(refusal: SignInRefusal): ResponseInit {
  if (refusal.kind === 'wrong-credentials') return { status: 409 };
  return { status: 429, headers: { 'Retry-After': String(refusal.retryAfterSeconds) } };
}

/** For the personas of a demonstration: what a link brings stands in the field and goes nowhere else. */
function safeEmail(text: string | null): string {
  return text !== null && text.length <= 254 ? text : '';
}

export default function SignInPage() {
  const { returnTo, email, isAfterReset, demo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSpeech();
  const says = words.accounts.signIn;
  const problems = problemsOf(answer?.problems ?? [], words);
  const refused = answer?.refusal ? [{ fieldId: 'email', text: signInRefusalText(answer.refusal, words) }] : [];
  const isBusy = useNavigation().formAction === paths.signIn();
  return (
    <>
      <ProblemSummary problems={[...refused, ...problems]} />
      {isAfterReset && !answer ? (
        <p className="msg ok" role="status">
          {says.afterReset}
        </p>
      ) : null}
      <Form method="post" action={paths.signIn()} noValidate reloadDocument>
        <input type="hidden" name="returnTo" value={answer?.typed.returnTo ?? returnTo} />
        <Field
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          label={says.email}
          defaultValue={answer?.typed.email ?? email}
          key={email}
          error={problemAt('email', problems)}
        />
        <Field
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          label={says.password}
          error={problemAt('password', problems)}
          hint={
            <>
              {says.passwordHint} <a href={paths.forgot()}>{says.forgot}</a>
            </>
          }
        />
        <Button look="main" isBusy={isBusy}>
          {says.act}
        </Button>
      </Form>
      {demo ? <Personas {...demo} returnTo={returnTo} /> : null}
    </>
  );
}
