import type { SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { PadPortion } from '#app/domain/ordering/pad-line.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { PortionBar } from '../kit/portion-bar.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';

type Props = { readonly portions: readonly PadPortion[]; readonly unit: Pick<SellingUnit, 'content'>; readonly asked: Day };

/** When a line arrives: as asked in quiet ink, later marked, in parts as dated segments. */
export function Arrival({ portions, unit, asked }: Props) {
  const { words, day, number } = useSpeech();
  const [only] = portions;
  if (!only) return null;
  const textOf = (on: Day | null) => (on === null ? words.ordering.arrives.none : day(on));
  if (portions.length > 1) {
    const shown = portions.map(({ quantity, deliverOn }) => ({
      count: quantity,
      countText: number(Math.floor(quantity / unit.content)),
      when: textOf(deliverOn),
      kind: kindOf(deliverOn, asked),
    }));
    return <PortionBar portions={shown} />;
  }
  if (isLate(only.deliverOn, asked)) return <StatusWord kind="warn">{textOf(only.deliverOn)}</StatusWord>;
  return <span className="soft">{textOf(only.deliverOn)}</span>;
}

/** Whether a portion comes after the day asked for, or has no day. */
export function isLate(deliverOn: Day | null, asked: Day): boolean {
  return deliverOn === null || deliverOn > asked;
}

function kindOf(deliverOn: Day | null, asked: Day): 'now' | 'later' | 'none' {
  if (deliverOn === null) return 'none';
  return deliverOn > asked ? 'later' : 'now';
}
