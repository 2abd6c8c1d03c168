import { type Candidate, type Seating, seated, type TeamMember } from '#app/domain/accounts/decide-team.ts';
import { SEAT_FIELDS, seenTeam } from '#app/forms/seat-fields.ts';
import { paths } from '#app/paths.ts';
import { problemAt } from '../accounts/problems-of.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Field, SelectField } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { ClashTable } from './clash-table.tsx';
import { teamRoleName } from './team-role-name.ts';

type Props = {
  readonly account: { readonly code: string; readonly name: string };
  readonly team: readonly TeamMember[];
  readonly candidates: readonly Candidate[];
  /** Who was chosen and not saved; null: nobody yet. */
  readonly chosen: readonly Seating[] | null;
  readonly isChangedMeanwhile: boolean;
  readonly reason: string;
  readonly problems: readonly Problem[];
};

/** The seats of an account team, each with the people who can have it. */
export function TeamSheet({ account, team, candidates, chosen, isChangedMeanwhile, reason, problems }: Props) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts.team;
  const nameOf = (userId: string | undefined) => candidates.find((each) => each.userId === userId)?.name ?? '';
  const seats = seated(team).map(({ seat, member }) => ({ seat, now: member?.userId, yours: (chosen ?? team).find((each) => each.seat === seat)?.userId }));
  const clashes = isChangedMeanwhile ? seats.filter(({ now, yours }) => now !== yours) : [];
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.pageTitle(account.name)} number={account.code} back={{ href: paths.adminAccount(account.code), text: account.name }} />
      <ClashTable rows={clashes.map(({ seat, now, yours }) => ({ label: teamRoleName(seat, words), yours: nameOf(yours), now: nameOf(now) }))} />
      <p>{says.intro}</p>
      <form method="post" action={paths.changeTeam(account.code)} className="stack" noValidate>
        <input type="hidden" name="seen" value={seenTeam(team)} />
        {seats.map(({ seat, yours }) => (
          <SelectField
            key={seat}
            id={SEAT_FIELDS[seat]}
            name={SEAT_FIELDS[seat]}
            label={teamRoleName(seat, words)}
            defaultValue={yours ?? ''}
            error={problemAt(SEAT_FIELDS[seat], problems)}
          >
            <option value="">{seat === 'account-manager' ? says.ownNone : says.nobody}</option>
            {candidates
              .filter(({ roles, userId }) => seat !== 'account-manager' || roles.includes('account-manager') || userId === yours)
              .map(({ userId, name, email }) => (
                <option key={userId} value={userId}>
                  {name}, {email}
                </option>
              ))}
          </SelectField>
        ))}
        <Field
          id="reason"
          name="reason"
          label={says.reason}
          hint={says.reasonHint}
          isOptional
          defaultValue={reason}
          error={problemAt('reason', problems)}
          autoComplete="off"
        />
        <p>
          <Button look="main">{says.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}
