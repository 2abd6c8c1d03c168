import type { ShelfRow } from '#app/domain/ordering/shelf-row.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import { paths } from '#app/paths.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import type { Speech } from '#app/words/speech.ts';
import { LadderStep } from '../kit/ladder-step.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ArrivalWord } from './arrival-word.tsx';

type Props = {
  readonly rows: readonly ShelfRow[];
  readonly caption: string;
  readonly currency: string;
  /** The form the quantities belong to; null: the reader may not order. */
  readonly formId: string | null;
};

/** The dense list of items: own unit, own price, next break, arrival, a quantity to write in. Lines of their own on small screens. */
export function ShelfTable({ rows, caption, currency, formId }: Props) {
  const speech = useSpeech();
  const { column } = speech.words.catalog.list;
  const decimals = Math.max(2, ...rows.map(({ price, unit }) => (price === null ? 2 : unitPriceDecimals(price, unit.content))));
  return (
    <table className="tbl shop">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{column.item}</th>
          <th scope="col">{column.unit}</th>
          <th className="n g" scope="col">
            {column.price(speech.sign(currency))}
          </th>
          <th scope="col">{column.step}</th>
          <th className="g" scope="col">
            {column.arrives}
          </th>
          <th className="h-last" scope="col">
            {column.last}
          </th>
          {formId === null ? null : (
            <th className="n g" scope="col">
              {column.quantity}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={row.sku} {...{ row, at, decimals, formId, speech }} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly row: ShelfRow; readonly at: number; readonly decimals: number; readonly formId: string | null; readonly speech: Speech };

function Row({ row, at, decimals, formId, speech }: RowProps) {
  const { sku, name, accountCode, unit, price } = row;
  const says = speech.words.catalog.list;
  return (
    <tr>
      <th scope="row" className="c-name">
        <a className="title" href={paths.item(sku)}>
          {name}
        </a>
        <small>
          <span className="code">{sku}</span>
          {accountCode === null ? null : <span className="code">{accountCode}</span>}
          {row.isOnlyHere ? <span className="tag">{says.onlyYou}</span> : null}
        </small>
      </th>
      <td className="c-unit">{unit.label}</td>
      <td className="n g c-price">
        {price === null ? (
          <span className="soft">{says.onRequest}</span>
        ) : (
          <a className="why" href={`${paths.item(sku)}#why`}>
            {speech.unitPrice(price, { content: unit.content, decimals })}
          </a>
        )}
        {price === null || unit.content === 1 ? null : <small className="hint">{says.apiece(speech.unitPrice(price, { content: 1 }), row.piece)}</small>}
      </td>
      <td className="c-step">{price === null ? null : <Step row={row} price={price} speech={speech} />}</td>
      <td className="g c-av">
        <ArrivalWord {...row.arrives} />
      </td>
      <td className="c-last soft">{row.boughtOn === null ? null : speech.day(row.boughtOn)}</td>
      {formId === null ? null : (
        <td className="n g c-qty">
          {price === null ? null : (
            <>
              <input type="hidden" name={`lines[${at}].code`} value={sku} form={formId} />
              <input
                className="cell n"
                name={`lines[${at}].quantity`}
                form={formId}
                inputMode="decimal"
                autoComplete="off"
                placeholder=" "
                aria-label={says.quantityOf(sku, unit.label)}
              />
            </>
          )}
        </td>
      )}
    </tr>
  );
}

/** The break after the first unit, in units and at the price of one. */
function Step({ row: { rungs, unit }, price, speech }: { readonly row: ShelfRow; readonly price: UnitPrice; readonly speech: Speech }) {
  const steps = rungs.map(([from, tenThousandths]) => ({ from: Math.max(1, Math.ceil(from / unit.content)), price: tenThousandths }));
  const next = steps.find(({ from }) => from > 1);
  const text = next && speech.unitPrice({ ...price, tenThousandths: next.price }, { content: unit.content });
  return <LadderStep rungs={steps} at={1} next={next && text !== undefined ? { from: next.from, text } : null} />;
}
