import type { AccountPage } from '#app/domain/accounts/account-page.ts';
import { Empty } from '../kit/empty.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Who can sign in for an account, and who of the host looks after it. */
export function AccountPeople({ account }: { readonly account: AccountPage }) {
  const { words } = useOfficeSpeech();
  const says = words.desk.page;
  const { roles } = words.accounts;
  return (
    <aside className="stack">
      <section className="tight" aria-labelledby="people">
        <h2 id="people">{says.people}</h2>
        {account.people.length === 0 ? <Empty kind="first-use">{says.noPeople}</Empty> : null}
        <ul className="entries">
          {account.people.map((person) => (
            <li key={person.email}>
              <b>{person.name}</b>, {person.roles.map((role) => roles[role]).join(', ')}
              {person.isActive ? null : <span className="soft"> ({says.inactive})</span>}
              <Reached email={person.email} phone={person.phone} />
            </li>
          ))}
        </ul>
      </section>
      <section className="tight" aria-labelledby="team">
        <h2 id="team">{says.team}</h2>
        {account.team.length === 0 ? <Empty kind="first-use">{says.noTeam}</Empty> : null}
        <ul className="entries">
          {account.team.map((member) => (
            <li key={`${member.role} ${member.email}`}>
              <b>{member.name}</b>, {isRole(member.role, roles) ? roles[member.role] : member.role}
              <Reached email={member.email} phone={member.phone} />
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

function Reached({ email, phone }: { readonly email: string; readonly phone: string }) {
  return (
    <small className="soft">
      <a href={`mailto:${email}`}>{email}</a>
      {phone === '' ? null : ` · ${phone}`}
    </small>
  );
}

function isRole<Words extends object>(role: string, words: Words): role is Extract<keyof Words, string> {
  return Object.hasOwn(words, role);
}
