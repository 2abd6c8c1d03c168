import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { personProblem } from '#app/components/host/person-problem.ts';
import { RolesSheet } from '#app/components/host/roles-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readUserId, rolesForm } from '#app/forms/person-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { changeRoles } from '#app/use-cases/accounts/change-roles.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findPersonPage } from '#db/queries/accounts/people.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(adminEnglish.people.change.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findPersonPage(context.app.store.reader(staff.scope), readUserId(params)));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const form = await readForm(request, rolesForm);
  if (!form.ok) throw badForm();
  const userId = readUserId(params);
  const outcome = await changeRoles(context.app, staff, { userId, ...form.value });
  if (outcome.ok) return redirect(paths.person(userId, { done: 'roles' }));
  const { refusal } = outcome;
  return refusal.kind === 'no-such-person' ? orNotFound(null) : data({ refusal, chosen: form.value.roles }, { status: 409 });
}

/** After a refusal the loader runs again, so the page tells the roles as they are now. */
export default function RolesPage() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  return (
    <RolesSheet
      person={person}
      chosen={answer?.chosen ?? null}
      isChangedMeanwhile={answer?.refusal.kind === 'roles-changed-meanwhile'}
      problems={answer ? [personProblem(answer.refusal, words)] : []}
    />
  );
}
