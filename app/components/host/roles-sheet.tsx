import type { Role } from '#app/domain/accounts/people.ts';
import type { PersonPage } from '#app/domain/accounts/person-listed.ts';
import { rolesOf } from '#app/domain/accounts/roles.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { PersonHead } from './person-head.tsx';
import { RoleBoxes } from './role-boxes.tsx';

type Props = {
  readonly person: PersonPage;
  /** What was chosen and not saved; null: nothing yet. */
  readonly chosen: readonly Role[] | null;
  readonly isChangedMeanwhile: boolean;
  readonly problems: readonly Problem[];
};

/** The roles of a person as boxes; after a clash both versions stand above them. */
export function RolesSheet({ person, chosen, isChangedMeanwhile, problems }: Props) {
  const { words } = useAdminSpeech();
  const says = words.people.change;
  const named = (roles: readonly Role[]) => roles.map((role) => words.accounts.roles[role]).join(', ');
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <PersonHead person={person} title={says.title} />
      {isChangedMeanwhile && chosen ? (
        <div className="msg warn">
          <p>
            {says.meanwhile} <b>{named(person.roles)}</b>
          </p>
          <p>
            {says.meanwhileYours} <b>{named(chosen)}</b>
          </p>
          <p>{says.meanwhileNext}</p>
        </div>
      ) : null}
      <form method="post" action={paths.changeRoles(person.userId)} className="stack">
        <input type="hidden" name="seen" value={person.roles.join(' ')} />
        <RoleBoxes roles={rolesOf(person.side)} chosen={chosen ?? person.roles} error={problems.find(({ fieldId }) => fieldId === 'roles')?.text} />
        <p>{says.consequence}</p>
        <p>
          <Button look="main">{says.act}</Button>
        </p>
      </form>
    </Sheet>
  );
}
