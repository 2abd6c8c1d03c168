import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { OwnReceipt } from '#app/domain/fulfillment/own-receipt.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** typed: what was sent for one of them and not done, and why. */
type Props = { readonly rows: readonly OwnReceipt[]; readonly typed: { readonly receipt: string; readonly on: string; readonly problem: string } | null };

/** What a supplier is to deliver; what is planned with the field that confirms its day. */
export function OwnReceiptsTable({ rows, typed }: Props) {
  const says = useOfficeSpeech().words.supply.receipts;
  return (
    <TableRegion caption={says.caption} size="fit">
      <thead>
        <tr>
          <th scope="col">{says.item}</th>
          <th className="n g" scope="col">
            {says.quantity}
          </th>
          <th scope="col">{says.planned}</th>
          <th scope="col">{says.word}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} typed={typed?.receipt === row.id ? typed : null} />
        ))}
      </tbody>
    </TableRegion>
  );
}

function Row({ row, typed }: { readonly row: OwnReceipt; readonly typed: Props['typed'] }) {
  const { words, quantity, day } = useOfficeSpeech();
  const says = words.supply.receipts;
  const base = baseUnitOf(row.baseUnit);
  const field = `on-${row.id}`;
  return (
    <tr>
      <th scope="row">
        <a className="code" href={paths.supplyItem(row.sku)}>
          {row.sku}
        </a>{' '}
        {row.name}
      </th>
      <td className="n g">{quantity(row.quantity, row.quantity === 1 ? base.label : base.plural)}</td>
      <td>
        {day(row.expectedOn)} {row.isLate ? <StatusWord kind="bad">{says.late}</StatusWord> : null}
      </td>
      <td>
        {row.isFirm ? (
          <StatusWord kind="ok">{says.confirmed}</StatusWord>
        ) : (
          <form className="row" method="post" action={paths.supplyReceipts()}>
            <input type="hidden" name="receipt" value={row.id} />
            <input
              className="cell"
              type="date"
              id={field}
              name="on"
              defaultValue={typed?.on ?? row.expectedOn}
              aria-label={says.onName(row.sku)}
              aria-invalid={typed ? true : undefined}
              aria-describedby={typed ? `${field}-error` : undefined}
            />
            <Button look="small" aria-label={says.confirmName(row.sku)}>
              {says.confirm}
            </Button>
            {typed ? (
              <span className="poor" id={`${field}-error`}>
                {typed.problem}
              </span>
            ) : null}
          </form>
        )}
      </td>
    </tr>
  );
}
