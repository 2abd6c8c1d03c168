import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { ladderInUnit, nextBreak } from '#app/domain/pricing/ladder.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { extend } from '#app/domain/shared/unit-price.ts';
import { unitPriceDecimals } from '#app/words/format-money.ts';
import type { Speech } from '#app/words/speech.ts';
import { Figure } from '../kit/figure.tsx';
import { LadderChart } from '../kit/ladder-chart.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { countOf } from './count-of.ts';

type Priced = NonNullable<ItemShown['price']>;
type Props = { readonly item: ItemShown; readonly price: Priced };

/** The price breaks in the account's unit: a drawing that says where the quantity stands, and the table behind it. */
export function ItemLadder({ item, price }: Props) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const { looked } = item;
  const { unit } = looked;
  const shown = price.ladder.rungs.map((rung) => ({ rung, text: speech.unitPrice(rung.price, { content: unit.content }) }));
  const rungs = ladderInUnit(price.ladder, unit).map((rung, at) => ({ from: rung.fromCount, price: rung.perUnit.tenThousandths, text: shown[at]?.text ?? '' }));
  const have = countOf(looked.entered, unit, speech);
  if (rungs.length < 2) return <OnePrice item={item} price={price} />;
  const steps = rungs.map(({ from, text }) => says.ladderStep(text, countOf(from, unit, speech))).join(', ');
  const drawing = <LadderChart rungs={rungs} at={looked.entered} atText={have} label={says.ladderLabel(unit.label, steps, have)} />;
  return (
    <Figure title={titleOf(item, price, speech)} name={says.ladderName} drawing={drawing}>
      <LadderTable item={item} price={price} />
    </Figure>
  );
}

/** Nothing to draw: the table says it. */
function OnePrice(props: Props) {
  const { words } = useSpeech();
  return (
    <figure>
      <figcaption>{words.catalog.item.ladderSame}</figcaption>
      <LadderTable {...props} />
    </figure>
  );
}

function titleOf({ looked }: ItemShown, { ladder }: Priced, speech: Speech): string {
  const says = speech.words.catalog.item;
  const { unit } = looked;
  const have = countOf(looked.entered, unit, speech);
  const next = nextBreak(ladder, unit);
  if (!next) return says.ladderLowest(have);
  const place = says.ordinals[ladder.current] ?? String(ladder.current + 1);
  return `${says.ladderTitle(have, place)}; ${says.ladderNext(speech.number(next.more), speech.unitPriceMoney(next.price, { content: unit.content }))}`;
}

function LadderTable({ item, price: { ladder, net } }: Props) {
  const speech = useSpeech();
  const { looked, baseUnit, currency } = item;
  const { unit } = looked;
  const says = speech.words.catalog.item;
  const { ladderColumn: column } = says;
  const hasPieces = unit.content > 1;
  const decimals = (content: number) => Math.max(...ladder.rungs.map(({ price }) => unitPriceDecimals(price, content)));
  const perUnit = decimals(unit.content);
  const perPiece = decimals(1);
  return (
    <section className="scroll" aria-label={says.ladderCaption} tabIndex={0}>
      <table className="tbl fit">
        <caption className="sr">{says.ladderCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{column.from}</th>
            {hasPieces ? (
              <th className="n" scope="col">
                {column.pieces(baseUnit.plural)}
              </th>
            ) : null}
            <th className="n g" scope="col">
              {column.unit(speech.sign(currency), unit.label)}
            </th>
            {hasPieces ? (
              <th className="n" scope="col">
                {column.piece(speech.sign(currency), baseUnit.label)}
              </th>
            ) : null}
            <th className="n g" scope="col">
              {column.total(speech.sign(currency))}
            </th>
          </tr>
        </thead>
        <tbody>
          {ladder.rungs.map((rung, at) => {
            const count = Math.max(1, Math.ceil(rung.from / unit.content));
            const pieces = quantity(count * unit.content);
            const isOn = at === ladder.current;
            return (
              <tr key={rung.from} className={isOn ? 'is-on' : undefined}>
                <th scope="row">
                  {countOf(count, unit, speech)}
                  {isOn ? (
                    <>
                      , <b>{says.yours(looked.entered, speech.number(looked.entered), speech.money(net))}</b>
                    </>
                  ) : null}
                </th>
                {hasPieces ? <td className="n soft">{speech.number(pieces)}</td> : null}
                <td className="n g">{speech.unitPrice(rung.price, { content: unit.content, decimals: perUnit })}</td>
                {hasPieces ? <td className="n">{speech.unitPrice(rung.price, { content: 1, decimals: perPiece })}</td> : null}
                <td className="n g">{speech.minor(extend(rung.price, pieces))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
