import type { PersonListed } from '#app/domain/accounts/person-listed.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** Everyone who can sign in, in rows. */
export function PeopleTable({ rows }: { readonly rows: readonly PersonListed[] }) {
  const says = useAdminSpeech().words.people;
  return (
    <TableRegion caption={says.caption}>
      <thead>
        <tr>
          <th scope="col">{says.name}</th>
          <th scope="col">{says.email}</th>
          <th scope="col">{says.side}</th>
          <th scope="col">{says.of}</th>
          <th scope="col">{says.roles}</th>
          <th scope="col">{says.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PersonRow key={row.email} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function PersonRow({ row }: { readonly row: PersonListed }) {
  const { words } = useAdminSpeech();
  const says = words.people;
  return (
    <tr>
      <th scope="row">
        <a href={paths.person(row.userId)}>{row.name}</a>
      </th>
      <td>{row.email}</td>
      <td>{says.sides[row.side]}</td>
      <td>
        {row.of ? (
          <>
            {row.of.name} <span className="code soft">{row.of.code}</span>
          </>
        ) : null}
      </td>
      <td>{row.roles.length === 0 ? <span className="soft">{says.noRoles}</span> : row.roles.map((role) => words.accounts.roles[role]).join(', ')}</td>
      <td>{row.isActive ? <StatusWord kind="ok">{says.active}</StatusWord> : <StatusWord kind="off">{says.blocked}</StatusWord>}</td>
    </tr>
  );
}
