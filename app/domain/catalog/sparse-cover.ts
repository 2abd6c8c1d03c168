import { assert } from '../shared/assert.ts';
import { eachInBoth, hasBit } from './bit-set.ts';
import { greatestCommonDivisor } from './divisors.ts';
import { type Way, waysBetween } from './ways-between.ts';

const UNIT = 64;
const KIND = 1;
const NONE = 1 << 30;
const MOST = 16_000_000;

/**
 * The best cover of a total: fewest packs, then fewest kinds, then larger contents first; counts per content, null when there is none.
 * One layer a content, over those sums only that lie on some way from zero to the total. contents rise. Errors: a total beyond 16 million.
 */
export function sparseCover(contents: readonly number[], total: number): readonly number[] | null {
  assert(total <= MOST && contents.length < UNIT, `a quantity small enough to plan exactly, got ${total} with ${contents.length} packs`);
  const fitting = contents.filter((content) => content <= total);
  const steps = waysBetween(fitting, total, (index) => mostUseful(fitting, index));
  const last = steps[steps.length - 1];
  if (!last || !hasBit(last.reached, total)) return null;

  const costs: Costs = { least: new Int32Array(total + 1).fill(NONE), withThis: new Int32Array(total + 1).fill(NONE) };
  costs.least[0] = 0;
  const journals = steps.map((step) => addLayer(step, costs));
  const counts = readCounts(steps, journals, { least: costs.least, total });
  return contents.map((_, index) => counts[index] ?? 0);
}

/** least: packs × 64 + kinds with the contents so far; withThis: the same when the content at hand is used at least once. */
type Costs = { readonly least: Int32Array; readonly withThis: Int32Array };

/** What a layer overwrote: sum and old cost in turn. */
type Journal = readonly number[];

/** More packs than this are never best: some could be swapped for fewer of a larger content with the same sum. */
function mostUseful(contents: readonly number[], index: number): number {
  const content = contents[index] ?? 1;
  return contents.slice(index + 1).reduce((most, larger) => Math.min(most, larger / greatestCommonDivisor(content, larger) - 1), Number.POSITIVE_INFINITY);
}

function addLayer({ size: content, reached, open }: Way, { least, withThis }: Costs): Journal {
  const journal: number[] = [];
  eachInBoth(reached, open, (sum) => {
    const started = sum < content ? NONE : (least[sum - content] ?? NONE) + UNIT + KIND;
    const continued = sum < content ? NONE : (withThis[sum - content] ?? NONE) + UNIT;
    const cost = Math.min(started, continued, NONE);
    withThis[sum] = cost;
    const known = least[sum] ?? NONE;
    if (cost >= known) return;
    journal.push(sum, known);
    least[sum] = cost;
  });
  return journal;
}

/** Takes the layers back one by one, larger contents first, and of each as many as still reach the least cost. */
function readCounts(
  steps: readonly Way[],
  journals: readonly Journal[],
  { least, total }: { readonly least: Int32Array; readonly total: number },
): readonly number[] {
  const counts = steps.map(() => 0);
  let left = total;
  for (let index = steps.length - 1; index >= 0; index--) {
    const cost = least[left] ?? NONE;
    const journal = journals[index] ?? [];
    for (let at = 0; at < journal.length; at += 2) least[journal[at] ?? 0] = journal[at + 1] ?? NONE;
    const content = steps[index]?.size ?? 1;
    let count = Math.floor(left / content);
    while (count > 0 && (least[left - count * content] ?? NONE) + count * UNIT + KIND !== cost) count--;
    counts[index] = count;
    left -= count * content;
  }
  return counts;
}
