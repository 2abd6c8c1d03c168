import type { CashRow } from '#app/domain/billing/payment-page.ts';
import { paths } from '#app/paths.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { PaymentState } from './payment-parts.tsx';
import { problemText } from './payment-texts.ts';

/** Payments in rows, newest first; the number is the link. */
export function CashTable({ rows }: { readonly rows: readonly CashRow[] }) {
  const says = useSpeech().words.payments.cash;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.payment}</th>
          <th scope="col">{says.account}</th>
          <th scope="col">{says.method}</th>
          <th scope="col">{says.payer}</th>
          <th scope="col">{says.reference}</th>
          <th scope="col">{says.received}</th>
          <th scope="col">{says.state}</th>
          <th className="n g" scope="col">
            {says.amount}
          </th>
          <th className="n" scope="col">
            {says.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Row({ row }: { readonly row: CashRow }) {
  const speech = useSpeech();
  const { words, money, day } = speech;
  return (
    <tr>
      <th scope="row">
        <a className="code" href={paths.cashPayment(row.number)}>
          {row.number}
        </a>
      </th>
      <td>{row.accountName}</td>
      <td>{words.payments.method[row.method]}</td>
      <td>{row.payer}</td>
      <td>
        <span className="code">{row.reference}</span>
      </td>
      <td className="nowrap">{row.receivedOn === null ? null : day(row.receivedOn)}</td>
      <td>
        <PaymentState status={row.status} />
        {row.problem ? <small className="soft">{problemText(row.problem, speech)}</small> : null}
      </td>
      <td className="n g">{money(row.amount)}</td>
      <td className="n">{row.unapplied.minor > 0 ? <b>{money(row.unapplied)}</b> : null}</td>
    </tr>
  );
}
