import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { ariaOf } from '../kit/field.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { problemText } from '../ordering/problem-text.ts';
import { countOf } from './count-of.ts';

/** Quantity and unit, which Enter prices, and the way to the pad. typed: what stood in the fields. */
export function ItemFoot({
  item,
  typed,
  addKey,
}: {
  readonly item: ItemShown;
  readonly typed: { readonly quantity: string; readonly unit: string };
  readonly addKey: string;
}) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const { goods, looked, price, problem, baseUnit } = item;
  const error = problem === null ? undefined : problemText(problem, speech);
  return (
    <form className="foot" method="post" action={paths.addToPad()} aria-label={says.add}>
      <input type="hidden" name="key" value={addKey} />
      <input type="hidden" name="code" value={goods.sku} />
      <div className="order-now">
        <div>
          <label htmlFor="quantity">{says.quantity}</label>
          <input
            className="box"
            id="quantity"
            name="quantity"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={problem ? typed.quantity : looked.entered}
            {...ariaOf('quantity', { error })}
          />
        </div>
        <div>
          <label htmlFor="unit">{says.unitField}</label>
          <select className="box" id="unit" name="unit" defaultValue={looked.unit.label}>
            {goods.units.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </select>
        </div>
        <button className="btn" type="submit" formMethod="get" formAction={paths.item(goods.sku)}>
          {says.show}
        </button>
      </div>
      {error ? (
        <p className="poor" id="quantity-error">
          {error}
        </p>
      ) : (
        <div className="fact hide-small">
          <span>{says.contains}</span>
          <span>{countOf(looked.quantity, baseUnit, speech)}</span>
        </div>
      )}
      <div className="right">
        {price ? (
          <div className="fact total">
            <span>{says.net}</span>
            <b className="grand">{speech.money(price.net)}</b>
          </div>
        ) : null}
        <Button look="main">{says.add}</Button>
      </div>
    </form>
  );
}
