import type { ReactNode } from 'react';
import type { PersonPage } from '#app/domain/accounts/person-listed.ts';
import { paths } from '#app/paths.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** Who someone is: side, company, roles, whether they can sign in and when they last did. title: the name, unless another is given. */
export function PersonHead({ person, title }: { readonly person: PersonPage; readonly title?: ReactNode }) {
  const { words, instant, number } = useAdminSpeech();
  const { people, accounts } = words;
  const says = people.page;
  const isNamed = title === undefined;
  return (
    <DocketHead
      title={title ?? person.name}
      state={person.isActive ? <StatusWord kind="ok">{people.active}</StatusWord> : <StatusWord kind="off">{people.blocked}</StatusWord>}
      back={isNamed ? { href: paths.people(), text: says.back } : { href: paths.person(person.userId), text: person.name }}
      facts={[
        { label: people.email, value: person.email, note: person.phone === '' ? says.noPhone : person.phone },
        { label: people.side, value: people.sides[person.side], note: person.of ? `${person.of.name} ${person.of.code}` : undefined },
        { label: people.roles, value: person.roles.map((role) => accounts.roles[role]).join(', ') || people.noRoles },
        {
          label: says.lastSignIn,
          value: person.lastSignInAt ? instant(person.lastSignInAt) : says.never,
          note: says.sessions(person.sessions, number(person.sessions)),
        },
        { label: says.since, value: instant(person.createdAt) },
      ]}
    />
  );
}
