import type { HeldOrder } from '#app/domain/ordering/held-order.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Orders on credit hold in rows: what they came to against the limit, and how long they wait. */
export function HeldOrdersTable({ rows }: { readonly rows: readonly HeldOrder[] }) {
  const says = useOfficeSpeech().words.holds;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.order}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.placed}</th>
          <th className="n" scope="col">
            {says.age}
          </th>
          <th scope="col">{says.asked}</th>
          <th className="n g" scope="col">
            {says.limit}
          </th>
          <th className="n" scope="col">
            {says.exposure}
          </th>
          <th className="n" scope="col">
            {says.total}
          </th>
          <th className="n g" scope="col">
            {says.excess}
          </th>
          <td>
            <span className="sr">{says.act}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HeldRow key={row.number} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function HeldRow({ row }: { readonly row: HeldOrder }) {
  const { words, money, day, instant } = useOfficeSpeech();
  const says = words.holds;
  return (
    <tr>
      <th scope="row">
        <a className="code" href={paths.opsOrder(row.number)}>
          {row.number}
        </a>
      </th>
      <td>
        {row.accountName}
        {row.siteName === row.accountName ? null : <small className="soft">{row.siteName}</small>}
      </td>
      <td className="nowrap">{instant(row.placedAt)}</td>
      <td className="n">{says.days(row.ageDays)}</td>
      <td className="nowrap">{day(row.requestedOn)}</td>
      <td className="n g">{money(row.limit)}</td>
      <td className="n">{money(row.exposure)}</td>
      <td className="n">{money(row.total)}</td>
      <td className="n g">
        <b>{money(row.excess)}</b>
      </td>
      <td className="n">
        <a href={paths.releaseHold(row.number)} aria-label={says.releaseName(row.number, row.accountName)}>
          {says.release}
        </a>
      </td>
    </tr>
  );
}
