import type { OrderListed } from '#app/domain/ordering/order-list.ts';
import { type StatusKind, StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

const STATUS_KIND: Readonly<Record<OrderListed['status'], StatusKind>> = {
  confirmed: 'ok',
  'part-confirmed': 'part',
  'on-hold': 'warn',
  'in-fulfillment': 'ok',
  shipped: 'ok',
  invoiced: 'ok',
  closed: 'off',
  canceled: 'off',
};

const WHOLLY_LEFT: readonly OrderListed['status'][] = ['shipped', 'invoiced', 'closed'];

/** Orders in rows, newest first; the number is the link. */
export function OrdersTable({
  rows,
  hrefOf,
  withAccount,
}: {
  readonly rows: readonly OrderListed[];
  readonly hrefOf: (number: string) => string;
  readonly withAccount?: boolean;
}) {
  const { words, instant, minor, number, sign } = useSpeech();
  const says = words.orders.list;
  const currency = rows[0]?.total.currency;
  return (
    <div className="scroll" role="region" aria-label={says.caption} tabIndex={0}>
      <table className="tbl">
        <caption className="sr">{says.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{says.number}</th>
            {withAccount ? <th scope="col">{says.account}</th> : null}
            <th scope="col">{says.site}</th>
            <th scope="col">{says.po}</th>
            <th scope="col">{says.placed}</th>
            <th className="n" scope="col">
              {says.lines}
            </th>
            <th className="g" scope="col">
              {says.arrives}
            </th>
            <th scope="col">{says.state}</th>
            <th className="n g" scope="col">
              {says.total}
              {currency ? `, ${sign(currency)}` : ''}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">
                <a className="code" href={hrefOf(row.number)}>
                  {row.number}
                </a>
              </th>
              {withAccount ? <td>{row.accountName}</td> : null}
              <td>{row.siteName}</td>
              <td>
                <span className="code">{row.poNumber}</span>
              </td>
              <td className="nowrap">{instant(row.placedAt)}</td>
              <td className="n">{number(row.lines)}</td>
              <td className="g nowrap">
                <Arrives row={row} />
              </td>
              <td>
                <StatusWord kind={STATUS_KIND[row.status]}>{words.orders.status[row.status]}</StatusWord>
              </td>
              <td className="n g">{minor(row.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Arrives({ row }: { readonly row: OrderListed }) {
  const { words, day } = useSpeech();
  const says = words.orders.list;
  if (row.lines === 0 || WHOLLY_LEFT.includes(row.status)) return null;
  if (row.firstDay === null || row.lastDay === null) return <>{says.noDay}</>;
  return <>{row.firstDay === row.lastDay ? day(row.firstDay) : says.between(day(row.firstDay), day(row.lastDay))}</>;
}
