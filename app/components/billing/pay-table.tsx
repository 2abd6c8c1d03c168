import type { PayableRow } from '#app/domain/billing/payment-page.ts';
import { amountText } from '#app/domain/shared/amount-text.ts';
import { paths } from '#app/paths.ts';
import { ariaOf } from '../kit/field.tsx';
import type { Problem } from '../kit/problem-summary.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import type { PayData, TypedLine } from './pay-data.ts';

type Props = { readonly data: PayData; readonly typed: ReadonlyMap<string, TypedLine>; readonly problems: readonly Problem[] };

/** The invoices that can be paid: a tick, the amount, and why it is less than is open. */
export function PayTable({ data: { rows, chosen }, typed, problems }: Props) {
  const says = useSpeech().words.payments.pay;
  const withAccount = new Set(rows.map(({ accountName }) => accountName)).size > 1;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.choose}</th>
          <th scope="col">{says.invoice}</th>
          {withAccount ? <th scope="col">{says.account}</th> : null}
          <th scope="col">{says.po}</th>
          <th scope="col">{says.due}</th>
          <th className="n g" scope="col">
            {says.open}
          </th>
          <th className="n" scope="col">
            {says.amount}
          </th>
          <th scope="col">{says.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <PayRow
            key={row.number}
            row={row}
            at={at}
            withAccount={withAccount}
            typed={typed.get(row.number) ?? { amount: amountText(row.open), reason: '', isChosen: chosen.includes(row.number) }}
            problems={problems}
          />
        ))}
      </tbody>
    </TableRegion>
  );
}

type RowProps = {
  readonly row: PayableRow;
  readonly at: number;
  readonly withAccount: boolean;
  readonly typed: TypedLine;
  readonly problems: readonly Problem[];
};

function PayRow({ row, at, withAccount, typed, problems }: RowProps) {
  const { words, money, day } = useSpeech();
  const says = words.payments.pay;
  const field = (name: string) => `lines[${at}].${name}`;
  const errorAt = (name: string) => problems.find(({ fieldId }) => fieldId === field(name))?.text;
  return (
    <tr>
      <td>
        <input type="hidden" name={field('invoice')} value={row.number} />
        <input type="checkbox" name={field('chosen')} value="yes" defaultChecked={typed.isChosen} aria-label={says.chooseName(row.number)} />
      </td>
      <th scope="row" className="code">
        {row.number}
      </th>
      {withAccount ? <td>{row.accountName}</td> : null}
      <td>
        <span className="code">{row.poNumber}</span>
      </td>
      <td className="nowrap">{row.dueOn === null ? null : day(row.dueOn)}</td>
      <td className="n g">
        {money(row.open)}
        {row.underWay ? (
          <small className="soft">
            <a href={paths.payment(row.underWay.payment)}>{says.underWay(money(row.underWay.amount), row.underWay.payment)}</a>
          </small>
        ) : null}
      </td>
      <td className="n">
        <CellField
          id={field('amount')}
          className="cell n amount"
          inputMode="decimal"
          label={says.amountName(row.number)}
          value={typed.amount}
          error={errorAt('amount')}
        />
      </td>
      <td>
        <CellField id={field('reason')} className="cell words" label={says.reasonName(row.number)} value={typed.reason} error={errorAt('reason')} />
      </td>
    </tr>
  );
}

type CellProps = {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly inputMode?: 'decimal';
};

/** A field in a row, with its error below. */
export function CellField({ id, className, label, value, error, inputMode }: CellProps) {
  return (
    <>
      <input
        id={id}
        name={id}
        className={className}
        inputMode={inputMode}
        autoComplete="off"
        defaultValue={value}
        aria-label={label}
        {...ariaOf(id, { error })}
      />
      {error ? (
        <small className="poor" id={`${id}-error`}>
          {error}
        </small>
      ) : null}
    </>
  );
}
