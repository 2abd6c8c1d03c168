import type { DeskAccount } from '#app/domain/accounts/desk-account.ts';
import { paths } from '#app/paths.ts';
import { Amounts } from '../kit/amounts.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Accounts in rows, with what they have open and what they bought. */
export function DeskTable({ rows }: { readonly rows: readonly DeskAccount[] }) {
  const says = useOfficeSpeech().words.desk;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.code}</th>
          <th scope="col">{says.name}</th>
          <th scope="col">{says.class}</th>
          <th scope="col">{says.country}</th>
          <th className="n" scope="col">
            {says.sites}
          </th>
          <th scope="col">{says.agreement}</th>
          <th className="n g" scope="col">
            {says.openOrders}
          </th>
          <th className="n" scope="col">
            {says.openValue}
          </th>
          <th className="g" scope="col">
            {says.lastBought}
          </th>
          <th className="n" scope="col">
            {says.net}
          </th>
          <td>
            <span className="sr">{says.act}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DeskRow key={row.code} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function DeskRow({ row }: { readonly row: DeskAccount }) {
  const { words, number, day } = useOfficeSpeech();
  const says = words.desk;
  return (
    <tr>
      <th scope="row">
        <a className="code" href={paths.deskAccount(row.code)}>
          {row.code}
        </a>
      </th>
      <td>{row.name}</td>
      <td>{says.classes[row.class]}</td>
      <td>{row.country}</td>
      <td className="n">{number(row.sites)}</td>
      <td className="nowrap">
        {row.agreement ? row.agreement.validTo ? day(row.agreement.validTo) : says.openEnd : <span className="soft">{says.noAgreement}</span>}
      </td>
      <td className="n g">{number(row.openOrders.count)}</td>
      <td className="n">
        <Amounts amounts={row.openOrders.totals} />
      </td>
      <td className="g nowrap">{row.lastBoughtOn ? day(row.lastBoughtOn) : <span className="soft">{says.never}</span>}</td>
      <td className="n">
        <Amounts amounts={row.net} />
      </td>
      <td className="n">
        <a href={paths.actFor(row.code)} aria-label={says.orderForName(row.name)}>
          {says.orderFor}
        </a>
      </td>
    </tr>
  );
}
