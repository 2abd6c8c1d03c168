import { eachInBoth, hasBit } from './bit-set.ts';
import { type Way, waysBetween } from './ways-between.ts';

const NONE = 1 << 30;

/** most: packs at most; kinds: different packs at most. */
export type Bounds = { readonly most: number; readonly kinds: number };

/**
 * Counts of sizes that add up to a total with the fewest kinds, then the fewest packs, then most of the later sizes; null when the bounds
 * leave none. Per kind count and sum the fewest packs, over the sums on some way to the total.
 */
export function fewestKinds(sizes: readonly number[], total: number, bounds: Bounds): readonly number[] | null {
  const ways = waysBetween(sizes, total, () => Number.POSITIVE_INFINITY);
  const last = ways[ways.length - 1];
  if (!last || !hasBit(last.reached, total)) return null;
  const limit = Math.min(sizes.length, bounds.kinds);
  for (let kinds = Math.min(2, limit); kinds >= 1; kinds = kinds === limit ? 0 : Math.min(kinds * 2, limit)) {
    const found = withinKinds(ways, total, { most: bounds.most, kinds });
    if (found) return found;
  }
  return null;
}

/** Per number of kinds and sum: fewest packs of the sizes so far; withThis: with the size at hand used at least once. */
type Costs = { readonly fewest: readonly Int32Array[]; readonly withThis: readonly Int32Array[] };

/** What a layer overwrote: kinds, sum and old number in turn. */
type Journal = readonly number[];

function withinKinds(ways: readonly Way[], total: number, { most, kinds }: Bounds): readonly number[] | null {
  const rows = () => Array.from({ length: kinds + 1 }, () => new Int32Array(total + 1).fill(NONE));
  const costs: Costs = { fewest: rows(), withThis: rows() };
  costs.fewest[0]?.set([0]);
  const journals = ways.map((way) => addLayer(way, costs));
  const needed = costs.fewest.findIndex((row) => (row[total] ?? NONE) <= most);
  return needed < 0 ? null : readCounts(ways, journals, { fewest: costs.fewest, total, kinds: needed });
}

function addLayer({ size, reached, open }: Way, { fewest, withThis }: Costs): Journal {
  const journal: number[] = [];
  eachInBoth(reached, open, (sum) => {
    for (let kinds = fewest.length - 1; kinds > 0; kinds--) {
      const [before, here, using] = [fewest[kinds - 1], fewest[kinds], withThis[kinds]];
      if (!before || !here || !using) continue;
      const started = sum < size ? NONE : (before[sum - size] ?? NONE);
      const continued = sum < size ? NONE : (using[sum - size] ?? NONE);
      const packs = Math.min(started + 1, continued + 1, NONE);
      using[sum] = packs;
      const known = here[sum] ?? NONE;
      if (packs >= known) continue;
      journal.push(kinds, sum, known);
      here[sum] = packs;
    }
  });
  return journal;
}

type Goal = { readonly fewest: readonly Int32Array[]; readonly total: number; readonly kinds: number };

/** Takes the layers back one by one, later sizes first, and of each as many as still reach the fewest packs. */
function readCounts(ways: readonly Way[], journals: readonly Journal[], { fewest, total, kinds }: Goal): readonly number[] {
  const counts = ways.map(() => 0);
  let [left, kindsLeft] = [total, kinds];
  for (let index = ways.length - 1; index >= 0 && left > 0; index--) {
    const packs = fewest[kindsLeft]?.[left] ?? NONE;
    undo(journals[index] ?? [], fewest);
    const size = ways[index]?.size ?? 1;
    const before = fewest[kindsLeft - 1];
    let count = Math.floor(left / size);
    while (count > 0 && (before?.[left - count * size] ?? NONE) + count !== packs) count--;
    counts[index] = count;
    left -= count * size;
    if (count > 0) kindsLeft--;
  }
  return counts;
}

function undo(journal: Journal, fewest: readonly Int32Array[]): void {
  for (let at = 0; at < journal.length; at += 3) {
    const row = fewest[journal[at] ?? 0];
    if (row) row[journal[at + 1] ?? 0] = journal[at + 2] ?? NONE;
  }
}
