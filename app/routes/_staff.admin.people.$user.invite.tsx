import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { personProblem } from '#app/components/host/person-problem.ts';
import { PersonQuestion } from '#app/components/host/person-question.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readUserId } from '#app/forms/person-forms.ts';
import { paths } from '#app/paths.ts';
import { inviteAgain } from '#app/use-cases/accounts/invite-again.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findPersonPage } from '#db/queries/accounts/people.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(adminEnglish.people.again.title(data?.name ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findPersonPage(context.app.store.reader(staff.scope), readUserId(params)));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const userId = readUserId(params);
  const outcome = await inviteAgain(context.app, staff, userId);
  if (outcome.ok) return redirect(paths.person(userId, { done: 'sent' }));
  const { refusal } = outcome;
  return refusal.kind === 'no-such-person' ? orNotFound(null) : data({ refusal }, { status: 409 });
}

export default function InviteAgainPage() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const problems = answer ? [personProblem(answer.refusal, words)] : [];
  return <PersonQuestion person={person} action={paths.inviteAgain(person.userId)} says={words.people.again} problems={problems} />;
}
