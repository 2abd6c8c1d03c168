import type { ItemShown } from '#app/domain/ordering/item-shown.ts';
import type { Speech } from '#app/words/speech.ts';
import { AvailabilityBars } from '../kit/availability-bars.tsx';
import { Figure } from '../kit/figure.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { countOf } from './count-of.ts';

/** What is free for this account on its next delivery days. */
export function ItemAvailability({ item }: { readonly item: ItemShown }) {
  const speech = useSpeech();
  const says = speech.words.catalog.item;
  const { unit } = item.looked;
  const days = item.free.map(({ day, free }) => ({ day, free: free / unit.content }));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const on = (at: { readonly day: typeof first.day; readonly free: number }) => says.freeOn(speech.number(at.free), speech.day(at.day));
  const drawing = <AvailabilityBars days={days} asked={first.day} label={says.freeLabel(unit.plural, on(first), on(last))} />;
  return (
    <Figure title={titleOf(days, unit, speech)} name={says.freeName} drawing={drawing}>
      <details className="numbers">
        <summary>{speech.words.kit.numbers}</summary>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{says.freeColumn.day}</th>
              <th className="n" scope="col">
                {says.freeColumn.free(unit.plural)}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, free }) => (
              <tr key={day}>
                <th scope="row">{speech.day(day)}</th>
                <td className="n">{speech.number(free)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Figure>
  );
}

type Days = readonly { readonly day: ItemShown['on']; readonly free: number }[];

function titleOf(days: Days, unit: ItemShown['looked']['unit'], speech: Speech): string {
  const says = speech.words.catalog.item;
  const [first] = days;
  const more = days.find(({ free }) => first && free > first.free);
  const head = first && first.free > 0 ? says.freeTitle(countOf(first.free, unit, speech), speech.day(first.day)) : says.freeNone;
  return more ? `${head}; ${says.freeMore(speech.day(more.day))}` : head;
}
