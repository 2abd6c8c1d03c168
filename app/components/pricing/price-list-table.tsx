import type { HeldPrice, OwnPrice } from '#app/domain/pricing/own-price.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { paths } from '#app/paths.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import type { Speech } from '#app/words/speech.ts';
import { holderText } from '../kit/holder-text.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly prices: readonly OwnPrice[]; readonly on: Day; readonly currency: string; readonly caption: string };

/** Own prices, a row an item: codes, own unit, price of one, breaks, whose price it is and how long. Lines of their own on small screens. */
export function PriceListTable({ prices, on, currency, caption }: Props) {
  const speech = useSpeech();
  const { column } = speech.words.priceList;
  const sign = speech.sign(currency);
  const decimals = decimalsOf(prices);
  return (
    <section className="scroll" aria-label={caption} tabIndex={0}>
      <table className="tbl own-prices">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.accountCode}</th>
            <th scope="col">{column.sku}</th>
            <th scope="col">{column.item}</th>
            <th scope="col">{column.unit}</th>
            <th className="n g" scope="col">
              {column.price(sign)}
            </th>
            <th className="n" scope="col">
              {column.piece(sign)}
            </th>
            <th scope="col">{column.breaks}</th>
            <th className="g" scope="col">
              {column.source}
            </th>
            <th scope="col">{column.validTo}</th>
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => (
            <Row key={price.sku} {...{ price, on, decimals, speech }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Decimals = { readonly unit: number; readonly piece: number };

/** A column takes the decimals of the row that needs the most. */
function decimalsOf(prices: readonly OwnPrice[]): Decimals {
  const held = prices.flatMap(({ held, unit }) => (held ? [{ price: held.price, unit }] : []));
  return {
    unit: Math.max(0, ...held.map(({ price, unit }) => unitPriceDecimals(price, unit.content))),
    piece: Math.max(0, ...held.map(({ price }) => unitPriceDecimals(price, 1))),
  };
}

type RowProps = { readonly price: OwnPrice; readonly on: Day; readonly decimals: Decimals; readonly speech: Speech };

function Row({ price, on, decimals, speech }: RowProps) {
  const { sku, name, accountCode, isOnlyHere, unit, held } = price;
  const { words } = speech;
  return (
    <tr>
      <td className="code c-own">{accountCode}</td>
      <td className="code c-sku">{sku}</td>
      <th scope="row" className="c-name">
        <a className="title" href={paths.item(sku)}>
          {name}
        </a>
        {isOnlyHere ? <span className="tag">{words.catalog.list.onlyYou}</span> : null}
      </th>
      <td className="c-unit">{unit.label}</td>
      {held === null ? (
        <td className="g soft c-none" colSpan={5}>
          {words.priceList.noPrice(speech.day(on))}
        </td>
      ) : (
        <Held {...{ price, held, decimals, speech }} />
      )}
    </tr>
  );
}

type HeldProps = Omit<RowProps, 'on'> & { readonly held: HeldPrice };

function Held({ price: { unit, piece }, held, decimals, speech }: HeldProps) {
  const { words } = speech;
  const says = words.priceList;
  const { price, breaks, breakBasis, source, validTo } = held;
  const steps = breaks.map((step) => words.agreement.step(speech.number(step.fromCount), speech.unitPrice(step.price, { content: unit.content })));
  return (
    <>
      <td className="n g c-price">{speech.unitPrice(price, { content: unit.content, decimals: decimals.unit })}</td>
      <td className="n c-piece">
        {speech.unitPrice(price, { content: 1, decimals: decimals.piece })} <span className="soft">{says.apiece(piece)}</span>
      </td>
      <td className="c-steps">
        {steps.map((step) => (
          <span key={step}>{step}</span>
        ))}
        {breakBasis === 'line' || steps.length === 0 ? null : <small className="hint">{says.basis[breakBasis]}</small>}
      </td>
      <td className="g c-source">{holderText(source, speech)}</td>
      <td className="c-until">
        {validTo === null ? (
          <span className="soft">{says.noEnd}</span>
        ) : (
          <>
            <span className="lead">{says.column.validTo} </span>
            {speech.day(validTo)}
          </>
        )}
      </td>
    </>
  );
}
