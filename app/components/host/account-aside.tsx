import type { AdminAccount } from '#app/domain/accounts/account-listed.ts';
import { paths } from '#app/paths.ts';
import { weekdaysText } from '../accounts/weekdays.ts';
import { Empty } from '../kit/empty.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';
import { teamRoleName } from './team-role-name.ts';

/** Who looks after an account, who signs in for it, and where a site is. */
export function AccountAside({ account }: { readonly account: AdminAccount }) {
  return (
    <aside className="stack">
      <Team account={account} />
      <People account={account} />
      <Address account={account} />
    </aside>
  );
}

function Team({ account: { code, team } }: { readonly account: AdminAccount }) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts.team;
  return (
    <section className="tight" aria-labelledby="team">
      <h2 id="team">{says.title}</h2>
      {team.members.length === 0 ? <Empty kind="first-use">{says.none}</Empty> : null}
      {team.from.kind === 'above' ? <p className="soft">{says.from(team.from.name)}</p> : null}
      <ul className="entries">
        {team.members.map((member) => (
          <li key={`${member.seat} ${member.userId}`}>
            <a href={paths.person(member.userId)}>{member.name}</a>, {teamRoleName(member.seat, words)}
            <small className="soft">
              {member.email}
              {member.phone === '' ? null : ` · ${member.phone}`}
            </small>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.changeTeam(code)}>{says.change}</a>
      </p>
    </section>
  );
}

function People({ account: { code, people } }: { readonly account: AdminAccount }) {
  const { words } = useAdminSpeech();
  const says = words.adminAccounts.page;
  return (
    <section className="tight" aria-labelledby="people">
      <h2 id="people">{says.people}</h2>
      {people.length === 0 ? <Empty kind="first-use">{says.noPeople}</Empty> : null}
      <ul className="entries">
        {people.map((person) => (
          <li key={person.userId}>
            <a href={paths.person(person.userId)}>{person.name}</a>, {person.roles.map((role) => words.accounts.roles[role]).join(', ') || words.people.noRoles}
            {person.isActive ? null : <span className="soft"> ({words.people.blocked})</span>}
            <small className="soft">{person.email}</small>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.invite({ side: 'account', of: code })}>{says.invite}</a>
      </p>
    </section>
  );
}

function Address({ account: { fields } }: { readonly account: AdminAccount }) {
  const { words, number } = useAdminSpeech();
  const says = words.adminAccounts;
  const { site, country } = fields;
  if (!site) return null;
  return (
    <section className="tight" aria-labelledby="address">
      <h2 id="address">{says.page.site}</h2>
      <p>
        {[site.line1, site.line2, `${site.city} ${site.postcode}`.trim(), country].filter((line) => line !== '').join(', ')}
        <br />
        {weekdaysText(site.deliveryDays, words.desk.weekdays)}, {says.days(site.transitDays, number(site.transitDays))}
        <br />
        {says.fields.cutOff} {site.cutOff}, {site.zone}
      </p>
    </section>
  );
}
