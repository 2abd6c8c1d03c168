import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { teamProblem } from '#app/components/host/team-problem.ts';
import { TeamSheet } from '#app/components/host/team-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { teamForm } from '#app/forms/team-form.ts';
import { paths } from '#app/paths.ts';
import { changeTeam } from '#app/use-cases/accounts/change-team.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findTeam } from '#db/queries/accounts/admin-account.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(adminEnglish.adminAccounts.team.pageTitle(data?.name ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findTeam(context.app.store.reader(staff.scope), params['account'] ?? ''));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const code = params['account'] ?? '';
  const form = await readForm(request, teamForm);
  if (!form.ok) return data({ problems: form.problems, refusal: null, chosen: null, reason: form.typed['reason'] ?? '' }, { status: 422 });
  const outcome = await changeTeam(context.app, staff, { code, ...form.value });
  if (outcome.ok) return redirect(paths.adminAccount(code, { done: 'team' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-account') return orNotFound(null);
  return data({ problems: [], refusal, chosen: form.value.members, reason: form.value.reason }, { status: 409 });
}

/** After a refusal the loader runs again, so the page is compared with the team as it is now. */
export default function TeamPage() {
  const { code, name, team, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useAdminSpeech();
  const refusal = answer?.refusal ?? null;
  return (
    <TeamSheet
      account={{ code, name }}
      team={team}
      candidates={candidates}
      chosen={answer?.chosen ?? null}
      isChangedMeanwhile={refusal?.kind === 'team-changed-meanwhile'}
      reason={answer?.reason ?? ''}
      problems={[...problemsOf(answer?.problems ?? [], words), ...(refusal ? [teamProblem(refusal, words)] : [])]}
    />
  );
}
