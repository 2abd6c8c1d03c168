import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { InviteSheet } from '#app/components/host/invite-sheet.tsx';
import { inviteProblem } from '#app/components/host/person-problem.ts';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { inviteForm, readInviteQuery, toTypedInvite } from '#app/forms/person-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { typedSide } from '#app/forms/typed-side.ts';
import { paths } from '#app/paths.ts';
import { invitePerson } from '#app/use-cases/accounts/invite-person.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { listSuppliers } from '#db/queries/accounts/suppliers.ts';

export const meta = () => [{ title: english.frame.title(adminEnglish.people.invitation.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return { ...readInviteQuery(request.url), suppliers: await listSuppliers(context.app.store.reader(staff.scope)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const form = await readForm(request, inviteForm);
  if (!form.ok) return data({ problems: form.problems, refusal: null, typed: form.typed }, { status: 422 });
  const outcome = await invitePerson(context.app, staff, form.value);
  if (outcome.ok) return redirect(paths.person(outcome.value.userId, { done: 'invited' }));
  return data({ problems: [], refusal: outcome.refusal, typed: toTypedInvite(form.value) }, { status: 409 });
}

export default function InvitePage() {
  const { side, of, suppliers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const typed = answer?.typed ?? { of };
  const problems = [...problemsOf(answer?.problems ?? [], words), ...(answer?.refusal ? [inviteProblem(answer.refusal, typed, words)] : [])];
  return <InviteSheet side={answer ? typedSide(typed) : side} suppliers={suppliers} typed={typed} problems={problems} />;
}
