import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import type { Speech } from '#app/words/speech.ts';
import { PriceTraceList } from '../kit/price-trace-list.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Arrival } from './arrival.tsx';
import type { ReviewDelivery, ReviewLine } from './review-data.ts';

type Props = { readonly delivery: ReviewDelivery; readonly asked: Day; readonly currency: string };

/** The lines that come together, with their sum. */
export function ReviewDeliveryTable({ delivery, asked, currency }: Props) {
  const speech = useSpeech();
  const { review } = speech.words.ordering;
  const { column } = review;
  const decimals = Math.max(2, ...delivery.lines.map((line) => unitPriceDecimals(line.price, line.unit.content)));
  const isParted = delivery.days.length > 1;
  const isUndated = delivery.days.length === 1 && delivery.days[0] === null;
  return (
    <section>
      <table className="tbl review">
        <caption>
          {titleOf(delivery, speech)} <span className="soft">{review.linesOf(delivery.lines.length)}</span>
          {isUndated ? <small className="soft">{review.undatedNote}</small> : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{column.item}</th>
            <th scope="col">{column.description}</th>
            <th className="n" scope="col">
              {column.quantity}
            </th>
            <th className="n" scope="col">
              {column.contains}
            </th>
            <th scope="col" className="c-packs">
              {column.packs}
            </th>
            {isParted ? (
              <th scope="col" className="g">
                {column.arrives}
              </th>
            ) : null}
            <th className="n g" scope="col">
              {column.price(speech.sign(currency))}
            </th>
            <th className="n g" scope="col">
              {column.net(speech.sign(currency))}
            </th>
          </tr>
        </thead>
        <tbody>
          {delivery.lines.map((line, at) => (
            <Row key={`${line.sku} ${at}`} line={line} asked={asked} decimals={decimals} isParted={isParted} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={isParted ? 7 : 6}>
              {review.net}
            </th>
            <td className="n">{speech.minor(delivery.net)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function titleOf({ days }: ReviewDelivery, { words, day }: Speech): string {
  const { review } = words.ordering;
  const [only] = days;
  if (days.length === 1) return only === null || only === undefined ? review.undated : review.delivery(day(only));
  return review.deliveries(days.map((on) => (on === null ? words.ordering.arrives.none : day(on))).join(', '));
}

function Row({ line, asked, decimals, isParted }: { readonly line: ReviewLine; readonly asked: Day; readonly decimals: number; readonly isParted: boolean }) {
  const speech = useSpeech();
  const { review } = speech.words.ordering;
  const { unit, entered } = line;
  return (
    <tr>
      <td className="code">{line.sku}</td>
      <th scope="row">
        {line.name}
        {line.accountCode ? <span className="own">{line.accountCode}</span> : null}
        <details className="why-price">
          <summary aria-label={review.whyFor(line.sku)}>{review.why}</summary>
          <PriceTraceList {...line.why} />
        </details>
      </th>
      <td className="n">{speech.quantity(entered, entered === 1 ? unit.label : unit.plural)}</td>
      <td className="n soft">
        {unit.content === 1 ? null : speech.quantity(line.quantity, line.quantity === 1 ? line.why.unit.base.label : line.why.unit.base.plural)}
      </td>
      <td className="soft c-packs">{packsText(line, speech)}</td>
      {isParted ? (
        <td className="g c-avail">
          <Arrival portions={line.portions} unit={unit} asked={asked} />
        </td>
      ) : null}
      <td className="n g">{speech.unitPrice(line.price, { content: unit.content, decimals })}</td>
      <td className="n g">{speech.minor(line.net)}</td>
    </tr>
  );
}

function packsText({ packs }: ReviewLine, { words, number }: Speech): string {
  const says = words.ordering.review.packs;
  if (packs === null) return says.none;
  return packs.map(({ count, label }) => (label === baseUnitOf('C62').label ? says.loose(number(count)) : says.of(number(count), label))).join(says.join);
}
