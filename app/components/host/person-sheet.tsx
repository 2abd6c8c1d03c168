import type { PersonPage } from '#app/domain/accounts/person-listed.ts';
import { paths } from '#app/paths.ts';
import { ButtonLink } from '../kit/button.tsx';
import { Empty } from '../kit/empty.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { PersonHead } from './person-head.tsx';
import { teamRoleName } from './team-role-name.ts';

type Props = { readonly person: PersonPage; readonly isSelf: boolean; readonly flash: FlashData | null };

/** One person, and what an administrator can do about them. */
export function PersonSheet({ person, isSelf, flash }: Props) {
  const says = useAdminSpeech().words.people.page;
  return (
    <Sheet>
      <Flash flash={flash} />
      <PersonHead person={person} />
      {isSelf ? <p className="msg">{says.self}</p> : <PersonActs person={person} />}
      {person.side === 'host' ? <LooksAfter accounts={person.looksAfter} /> : null}
      <p>
        <a href={paths.audit({ actor: person.email })}>{says.trail}</a>
      </p>
    </Sheet>
  );
}

function PersonActs({ person }: Pick<Props, 'person'>) {
  const says = useAdminSpeech().words.people.page;
  return (
    <p className="row">
      <ButtonLink href={paths.changeRoles(person.userId)}>{says.changeRoles}</ButtonLink>
      {person.isActive ? (
        <ButtonLink href={paths.blockPerson(person.userId)}>{says.block}</ButtonLink>
      ) : (
        <ButtonLink href={paths.unblockPerson(person.userId)}>{says.unblock}</ButtonLink>
      )}
      {person.isActive && person.lastSignInAt === null ? <ButtonLink href={paths.inviteAgain(person.userId)}>{says.again}</ButtonLink> : null}
    </p>
  );
}

function LooksAfter({ accounts }: { readonly accounts: PersonPage['looksAfter'] }) {
  const { words } = useAdminSpeech();
  const says = words.people.page;
  return (
    <section className="tight" aria-labelledby="looks-after">
      <h2 id="looks-after">{says.looksAfter}</h2>
      {accounts.length === 0 ? <Empty kind="first-use">{says.looksAfterNone}</Empty> : null}
      <ul className="entries">
        {accounts.map(({ code, name, role }) => (
          <li key={`${code} ${role}`}>
            <a href={paths.adminAccount(code)}>{name}</a> <span className="code soft">{code}</span>, {teamRoleName(role, words)}
          </li>
        ))}
      </ul>
    </section>
  );
}
