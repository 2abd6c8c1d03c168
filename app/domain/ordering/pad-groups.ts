import type { Day } from '../shared/days.ts';
import { type Money, sumMoney } from '../shared/money.ts';
import type { PadLine } from './pad-line.ts';
import { isInView } from './pad-views.ts';

/** Where a line stands on the pad: under an item group, among lines to put right ('unknown'), or in order of typing ('loose'). */
export type PadPlace = { readonly kind: 'group'; readonly name: string } | { readonly kind: 'unknown' } | { readonly kind: 'loose' };

/** Up to so many lines stand as they were typed; more are grouped, so that sums can be checked by eye. Source: design/mock README. */
const UNGROUPED = 40;

/** A part of the pad with its sum. lines: positions from 0; key: the same for the same part. */
export type PadGroup = {
  readonly key: string;
  readonly place: PadPlace;
  readonly lines: readonly number[];
  readonly counted: number;
  readonly problems: number;
  readonly later: number;
  readonly net: Money;
};

/** Where each line stands when a pad is opened or filled by a paste; lines typed later stay where they are typed. */
export function placesOf(lines: readonly PadLine[]): readonly PadPlace[] {
  const written = lines.filter((line) => line.kind !== 'blank').length;
  return lines.map((line) => {
    if (written <= UNGROUPED || line.kind === 'blank') return { kind: 'loose' };
    return line.item ? { kind: 'group', name: line.item.groupName } : { kind: 'unknown' };
  });
}

/** The parts of the pad: lines to put right, groups in the order their first line was typed, then loose lines. */
export function groupPad(lines: readonly PadLine[], places: readonly PadPlace[], asked: Day, currency: string): readonly PadGroup[] {
  const parts = new Map<string, { readonly place: PadPlace; readonly lines: number[] }>();
  lines.forEach((_, at) => {
    const place = places[at] ?? { kind: 'loose' };
    const key = keyOf(place);
    const part = parts.get(key);
    if (part) part.lines.push(at);
    else parts.set(key, { place, lines: [at] });
  });
  const rank = { unknown: 0, group: 1, loose: 2 };
  const sorted = [...parts].sort(([, a], [, b]) => rank[a.place.kind] - rank[b.place.kind]);
  return sorted.map(([key, part]) => {
    const members = part.lines.flatMap((at) => lines[at] ?? []);
    const good = members.filter((line) => line.kind === 'good');
    return {
      key,
      ...part,
      counted: good.length,
      problems: members.filter((line) => line.kind === 'problem').length,
      later: members.filter((line) => isInView(line, 'later', asked)).length,
      net: sumMoney(
        good.map((line) => line.net),
        currency,
      ),
    };
  });
}

function keyOf(place: PadPlace): string {
  return place.kind === 'group' ? `group ${place.name}` : place.kind;
}
