import type { AccountListed } from '#app/domain/accounts/account-listed.ts';
import { paths } from '#app/paths.ts';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

/** Nodes of the tree in rows. isTree: each stands under the one it belongs to; else its path is said beside it. */
export function AccountsTable({ rows, isTree }: { readonly rows: readonly AccountListed[]; readonly isTree: boolean }) {
  const says = useSpeech().words.adminAccounts;
  return (
    <TableRegion caption={says.caption} size="wide">
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
          <AccountTreeRow key={row.code} row={row} isTree={isTree} />
        ))}
      </tbody>
    </TableRegion>
  );
}

/** A tree beyond this is folded to its top by the list. */
const MOST_BELOW = 60;

function AccountTreeRow({ row, isTree }: { readonly row: AccountListed; readonly isTree: boolean }) {
  const { words, money, number } = useSpeech();
  const says = words.adminAccounts;
  const above = <span className="soft">{row.depth > 0 ? says.asAbove : says.none}</span>;
  return (
    <tr>
      <th scope="row" className={isTree ? `node depth-${Math.min(row.depth, 3)}` : 'node'}>
        <a href={paths.adminAccount(row.code)}>{row.name}</a> <span className="code soft">{row.code}</span>
        {isTree || row.path.length === 0 ? null : <small className="soft">{row.path.join(' › ')}</small>}
        {isTree && row.below > MOST_BELOW && row.depth === 0 ? <small className="soft">{says.more(row.below, number(row.below))}</small> : null}
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
