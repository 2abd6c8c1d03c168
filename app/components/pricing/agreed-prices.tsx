import type { AgreedPrice } from '#app/domain/pricing/agreement.ts';
import { paths } from '#app/paths.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import type { Speech } from '#app/words/speech.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly prices: readonly AgreedPrice[]; readonly caption: string; readonly currency: string };

/** Agreed items in the account's own unit, each with its breaks. */
export function AgreedPrices({ prices, caption, currency }: Props) {
  const speech = useSpeech();
  const { column } = speech.words.agreement;
  const decimals = Math.max(2, ...prices.map(({ steps, unit }) => (steps[0] ? unitPriceDecimals(steps[0].price, unit.content) : 2)));
  return (
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="tbl fit">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.item}</th>
            <th scope="col">{column.unit}</th>
            <th className="n g" scope="col">
              {column.price(speech.sign(currency))}
            </th>
            <th className="g" scope="col">
              {column.steps}
            </th>
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => (
            <Row key={price.sku} price={price} decimals={decimals} speech={speech} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  price: { sku, name, unit, piece, steps },
  decimals,
  speech,
}: {
  readonly price: AgreedPrice;
  readonly decimals: number;
  readonly speech: Speech;
}) {
  const says = speech.words.agreement;
  const [first, ...more] = steps;
  return (
    <tr>
      <th scope="row">
        <a href={paths.item(sku)}>{name}</a>
        <small className="soft code">{sku}</small>
      </th>
      <td>{unit.label}</td>
      <td className="n g">
        {first ? speech.unitPrice(first.price, { content: unit.content, decimals }) : null}
        {first && unit.content > 1 ? <small className="hint">{says.apiece(speech.unitPrice(first.price, { content: 1 }), piece)}</small> : null}
      </td>
      <td className="g soft">
        {more.map(({ from, price }) => says.step(speech.number(Math.ceil(from / unit.content)), speech.unitPrice(price, { content: unit.content }))).join(', ')}
      </td>
    </tr>
  );
}
