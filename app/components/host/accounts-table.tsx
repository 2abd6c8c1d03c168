import { type AccountListed, MOST_UNFOLDED } from '#app/domain/accounts/account-listed.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useAdminSpeech } from '../kit/use-admin-speech.ts';

/** tree: each row stands under the one it belongs to; found: its path is said beside it; below: all belong to the account whose page it is. */
type Shows = 'tree' | 'found' | 'below';

/** Nodes of the tree in rows. */
export function AccountsTable({ rows, shows }: { readonly rows: readonly AccountListed[]; readonly shows: Shows }) {
  const says = useAdminSpeech().words.adminAccounts;
  return (
    <TableRegion caption={says.caption} {...(shows === 'below' ? {} : { size: 'wide' as const })}>
      <thead>
        <tr>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.level}</th>
          <th scope="col">{says.fields.class}</th>
          <th scope="col">{says.fields.country}</th>
          <th scope="col">{says.manager}</th>
          <th className="n g" scope="col">
            {says.fields.creditLimit}
          </th>
          <th className="n" scope="col">
            {says.fields.paymentDays}
          </th>
          <th className="g" scope="col">
            {says.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AccountTreeRow key={row.code} row={row} shows={shows} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function AccountTreeRow({ row, shows }: { readonly row: AccountListed; readonly shows: Shows }) {
  const { words, money, number } = useAdminSpeech();
  const says = words.adminAccounts;
  const above = <span className="soft">{row.depth > 0 ? says.asAbove : says.none}</span>;
  return (
    <tr>
      <th scope="row" className={shows === 'tree' ? `node depth-${Math.min(row.depth, 3)}` : 'node'}>
        <a href={paths.adminAccount(row.code)}>{row.name}</a> <span className="code soft">{row.code}</span>
        {shows === 'found' && row.depth > 0 ? <small className="soft">{row.path.join(' › ')}</small> : null}
        {shows === 'tree' && row.below > MOST_UNFOLDED ? <small className="soft">{says.more(row.below, number(row.below))}</small> : null}
      </th>
      <td>{says.levels[row.level]}</td>
      <td>{words.desk.classes[row.class]}</td>
      <td>{row.country}</td>
      <td>{row.manager ?? above}</td>
      <td className="n g">{row.creditLimit ? money(row.creditLimit) : above}</td>
      <td className="n">{row.paymentDays === null ? above : number(row.paymentDays)}</td>
      <td className="g">{row.isActive ? <StatusWord kind="ok">{says.open}</StatusWord> : <StatusWord kind="off">{says.blocked}</StatusWord>}</td>
    </tr>
  );
}
