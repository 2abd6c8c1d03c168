import type { InvoiceListed, InvoiceSum } from '#app/domain/billing/invoice-list.ts';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { InvoiceState } from './invoice-state.tsx';

type Props = {
  readonly rows: readonly InvoiceListed[];
  readonly sums: readonly InvoiceSum[];
  readonly hrefOf: (number: string) => string;
  readonly withAccount?: boolean;
  /** Boxes to tick, named invoice, for those that can be paid. */
  readonly canPick?: boolean;
};

/** Issued documents in rows with their sums per currency; the number is the link. */
export function InvoicesTable({ rows, sums, hrefOf, withAccount = false, canPick = false }: Props) {
  const { words } = useSpeech();
  const says = words.invoices;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          {canPick ? (
            <td>
              <span className="sr">{says.pick}</span>
            </td>
          ) : null}
          <th scope="col">{says.number}</th>
          {withAccount ? <th scope="col">{says.account}</th> : null}
          <th scope="col">{says.po}</th>
          <th scope="col">{says.issued}</th>
          <th className="g" scope="col">
            {says.due}
          </th>
          <th className="n" scope="col">
            {says.late}
          </th>
          <th className="g" scope="col">
            {says.state}
          </th>
          <th className="n g" scope="col">
            {says.total}
          </th>
          <th className="n" scope="col">
            {says.open}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.number} row={row} hrefOf={hrefOf} withAccount={withAccount} canPick={canPick} />
        ))}
      </tbody>
      <Sums sums={sums} columns={6 + (withAccount ? 1 : 0) + (canPick ? 1 : 0)} />
    </TableRegion>
  );
}

type RowProps = Pick<Props, 'hrefOf'> & { readonly row: InvoiceListed; readonly withAccount: boolean; readonly canPick: boolean };

function Row({ row, hrefOf, withAccount, canPick }: RowProps) {
  const { words, day, money, number } = useSpeech();
  const says = words.invoices;
  const isPayable = row.kind === 'invoice' && row.open.minor > 0;
  return (
    <tr>
      {canPick ? <td>{isPayable ? <input type="checkbox" name="invoice" value={row.number} aria-label={says.pickName(row.number)} /> : null}</td> : null}
      <th scope="row">
        <a className="code" href={hrefOf(row.number)}>
          {row.number}
        </a>
        {row.kind === 'credit-note' ? <small className="soft">{says.kind[row.kind]}</small> : null}
      </th>
      {withAccount ? (
        <td>
          {row.accountName} <span className="code soft">{row.accountCode}</span>
        </td>
      ) : null}
      <td>
        <span className="code">{row.poNumber}</span>
      </td>
      <td className="nowrap">{day(row.issuedOn)}</td>
      <td className="g nowrap">{day(row.dueOn)}</td>
      <td className="n">{isPayable && row.daysLate > 0 ? <b>{number(row.daysLate)}</b> : null}</td>
      <td className="g">
        <InvoiceState kind={row.kind} status={row.status} daysLate={row.daysLate} />
      </td>
      <td className="n g">{money(row.total)}</td>
      <td className="n">{row.open.minor === 0 ? '' : money(row.open)}</td>
    </tr>
  );
}

function Sums({ sums, columns }: { readonly sums: readonly InvoiceSum[]; readonly columns: number }) {
  const { words, money, number } = useSpeech();
  return (
    <tfoot>
      {sums.map(({ count, total, open }) => (
        <tr className="sum" key={total.currency}>
          <th scope="row" className="n" colSpan={columns}>
            {words.invoices.sum(number(count), total.currency)}
          </th>
          <td className="n g">{money(total)}</td>
          <td className="n">
            <span className="grand">{money(open)}</span>
          </td>
        </tr>
      ))}
    </tfoot>
  );
}
