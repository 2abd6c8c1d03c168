import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import { nextBreak } from '#app/domain/pricing/ladder.ts';
import { PriceTraceList } from '../kit/price-trace-list.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { countOf } from './count-of.ts';
import { ItemRoundUps } from './item-round-ups.tsx';

export const WHY_ID = 'why';

/** The whole way to the price, without cost, and a better quantity where one is cheaper. */
export function ItemWhy({ item, manager }: { readonly item: ItemShown; readonly manager: { readonly name: string; readonly email: string } | null }) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const { looked, price, trace, baseUnit } = item;
  const { unit } = looked;
  const next = price && nextBreak(price.ladder, unit);
  return (
    <section id={WHY_ID} aria-labelledby="why-title">
      <div className="section-head">
        <h2 id="why-title">{price ? says.why(speech.unitPriceMoney(price.price, { content: unit.content }), unit.label) : says.whyOnRequest}</h2>
        <span className="note">{says.pricedFor(countOf(looked.entered, unit, speech), speech.day(trace.on))}</span>
      </div>
      <PriceTraceList trace={trace} unit={{ label: unit.label, content: unit.content, base: baseUnit }} />
      {next?.cheaper ? <p className="msg ok note">{says.cheaper(countOf(next.count, unit, speech), speech.money(next.cheaper))}</p> : null}
      <ItemRoundUps item={item} />
      {manager ? (
        <p className="note">
          <a href={`mailto:${manager.email}?subject=${encodeURIComponent(`${item.goods.sku} ${item.goods.name}`)}`}>{says.askPrice(manager.name)}</a>
        </p>
      ) : null}
    </section>
  );
}
