import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { ExpectedReceipt } from '#app/domain/fulfillment/expected-receipt.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** Receipts under the day they are expected on, each with the field that books it. */
export function ReceiptsTable({ rows }: { readonly rows: readonly ExpectedReceipt[] }) {
  const says = useOfficeSpeech().words.receipts;
  return (
    <TableRegion caption={says.caption} size="wide">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th scope="col">{says.description}</th>
          <th scope="col">{says.supplier}</th>
          <th scope="col">{says.state}</th>
          <th className="n g" scope="col">
            {says.expected}
          </th>
          <th className="n" scope="col">
            {says.promised}
          </th>
          <th className="n g" scope="col">
            {says.counted}
          </th>
        </tr>
      </thead>
      {byDay(rows).map((day) => (
        <DayGroup key={day[0].expectedOn} rows={day} />
      ))}
    </TableRegion>
  );
}

type DayRows = readonly [ExpectedReceipt, ...ExpectedReceipt[]];

function DayGroup({ rows }: { readonly rows: DayRows }) {
  const { words, day } = useOfficeSpeech();
  const says = words.receipts;
  const [{ expectedOn, isLate }] = rows;
  return (
    <tbody>
      <tr className="is-group">
        <th scope="rowgroup" colSpan={7}>
          {day(expectedOn)} {isLate ? <StatusWord kind="bad">{says.late}</StatusWord> : null}
        </th>
      </tr>
      {rows.map((row) => (
        <ReceiptRow key={row.id} row={row} />
      ))}
    </tbody>
  );
}

function ReceiptRow({ row }: { readonly row: ExpectedReceipt }) {
  const { words, number, quantity } = useOfficeSpeech();
  const says = words.receipts;
  const base = baseUnitOf(row.baseUnit);
  const unit = row.quantity === 1 ? base.label : base.plural;
  return (
    <tr>
      <td>
        <a className="code" href={paths.bookReceipt(row.id)}>
          {row.sku}
        </a>
      </td>
      <th scope="row">{row.name}</th>
      <td>{row.supplierName}</td>
      <td>{row.isFirm ? <StatusWord kind="ok">{says.firm}</StatusWord> : <StatusWord kind="wait">{says.planned}</StatusWord>}</td>
      <td className="n g">
        <b>{number(row.quantity)}</b> {unit}
      </td>
      <td className="n">{row.promised === 0 ? '' : number(row.promised)}</td>
      <td className="n g">
        <form className="qty" method="post" action={paths.bookReceipt(row.id)}>
          <input className="cell n" name="counted" inputMode="numeric" autoComplete="off" defaultValue={row.quantity} aria-label={says.countedName(row.name)} />
          <Button look="small" aria-label={says.bookName(quantity(row.quantity, unit), row.name)}>
            {says.book}
          </Button>
        </form>
      </td>
    </tr>
  );
}

/** Rows come by day; each run of one day is a group. */
function byDay(rows: readonly ExpectedReceipt[]): readonly DayRows[] {
  const days = new Map<string, [ExpectedReceipt, ...ExpectedReceipt[]]>();
  for (const row of rows) {
    const day = days.get(row.expectedOn);
    if (day) day.push(row);
    else days.set(row.expectedOn, [row]);
  }
  return [...days.values()];
}
