import { fewestKinds } from './fewest-kinds.ts';

const NONE = 1 << 30;
const MOST_WORK = 3_000_000;
/** Below so many of the largest content, the sums themselves are few. */
const FAR = 12;
const MOST_ROUNDS = 8;

/**
 * The best cover of a total near the multiples of the largest content: fewest packs, then fewest kinds, then larger contents first; counts
 * per content. A pack wastes what it lacks to the largest one; U packs make the total when their wastes add up to U × largest − total, so
 * only wastes are searched, however large the total. Null: no cover so near, look elsewhere. contents rise and are at most the total.
 */
export function wasteCover(contents: readonly number[], total: number): readonly number[] | null {
  const largestOfAll = contents[contents.length - 1] ?? 1;
  const packs = total < largestOfAll * FAR ? null : fewestPacks(contents, total);
  if (packs === null) return null;
  let best: { readonly kinds: number; readonly counts: readonly number[] } = { kinds: Number.POSITIVE_INFINITY, counts: [] };
  for (let largest = contents.length - 1; largest >= 0; largest--) {
    const waste = packs * (contents[largest] ?? 1) - total;
    if (waste < 0) break;
    const smaller = contents.slice(0, largest);
    const wastes = smaller.map((content) => (contents[largest] ?? 1) - content);
    const counts = waste === 0 ? smaller.map(() => 0) : fewestKinds(wastes, waste, { most: packs - 1, kinds: best.kinds - 2 });
    if (!counts) continue;
    const kinds = counts.filter((count) => count > 0).length + 1;
    if (kinds < best.kinds) best = { kinds, counts: [...counts, packs - counts.reduce((sum, count) => sum + count, 0)] };
  }
  return best.counts.length === 0 ? null : contents.map((_, index) => best.counts[index] ?? 0);
}

/** The least U for which some U packs add up to the total: wastes of U × largest − total are made of at most U smaller packs. */
function fewestPacks(contents: readonly number[], total: number): number | null {
  const largest = contents[contents.length - 1] ?? 1;
  const wastes = contents
    .slice(0, -1)
    .map((content) => largest - content)
    .reverse();
  const least = Math.ceil(total / largest);
  const range = Math.min(MOST_ROUNDS * largest, Math.floor(MOST_WORK / Math.max(1, wastes.length)));
  const fewest = new Int32Array(Math.max(0, range) + 1).fill(NONE);
  fewest[0] = 0;
  let done = 0;
  for (let packs = least; packs * largest - total <= range; packs++) {
    const waste = packs * largest - total;
    while (done < waste) {
      done++;
      fewest[done] = fewestFor(fewest, wastes, done);
    }
    if ((fewest[waste] ?? NONE) <= packs) return packs;
  }
  return null;
}

function fewestFor(fewest: Int32Array, wastes: readonly number[], waste: number): number {
  let least = NONE;
  for (const one of wastes) {
    if (one > waste) break;
    const through = (fewest[waste - one] ?? NONE) + 1;
    if (through < least) least = through;
  }
  return least;
}
