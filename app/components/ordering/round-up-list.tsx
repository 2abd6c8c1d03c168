import type { ReactNode } from 'react';
import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { RoundUp } from '#app/domain/ordering/round-ups.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import type { Speech } from '#app/words/speech.ts';
import { countOf } from '../catalog/count-of.ts';
import { useSpeech } from '../kit/use-speech.tsx';

type Now = { readonly unit: Pick<SellingUnit, 'label' | 'plural' | 'content'>; readonly price: UnitPrice };
type Props = { readonly ups: readonly RoundUp[]; readonly now: Now; readonly actOf: (up: RoundUp, text: string) => ReactNode };

/** Rounder quantities, each a button with what it would do to price, sum and handling. */
export function RoundUpList({ ups, now, actOf }: Props) {
  const speech = useSpeech();
  const says = speech.words.ordering.roundUp;
  if (ups.length === 0) return null;
  return (
    <section className="round-up" aria-labelledby="round-ups">
      <h3 id="round-ups">{says.title}</h3>
      <ul className="round-ups">
        {ups.map((up) => (
          <li key={up.count}>
            {actOf(up, says.act(countOf(up.count, now.unit, speech)))}
            <span>{effectsOf(up, now, speech)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function effectsOf({ packs, price, isLowerPrice, more, handling }: RoundUp, { unit, price: before }: Now, speech: Speech): string {
  const says = speech.words.ordering.roundUp;
  const shown = { content: unit.content };
  return [
    packs === null ? '' : says.packs(speech.number(packs.count), packs.label),
    isLowerPrice ? says.lower(speech.unitPriceMoney(price, shown), speech.unitPriceMoney(before, shown), unit.label) : says.samePrice,
    more.minor < 0 ? says.less(speech.money({ ...more, minor: -more.minor })) : says.more(speech.money(more)),
    handling.after < handling.before ? says.handling(handling.after, handling.before) : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}
