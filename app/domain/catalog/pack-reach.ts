import { addSteps, bitSetOf, hasBit } from './bit-set.ts';

/**
 * The nearest totals below and above `target` that contents can make; below null when it would be zero. contents rise; target may
 * be a fraction (then it is itself no total). One bit a total, so a million totals are a few thousand words.
 */
export function nearestReachable(contents: readonly number[], target: number): { readonly below: number | null; readonly above: number } {
  const smallest = contents[0] ?? 1;
  if (target < smallest) return { below: null, above: smallest };
  const farthest = Math.floor(target) + smallest;
  const totals = bitSetOf(0, farthest);
  for (const content of contents) if (content <= farthest) addSteps(totals, content, Number.POSITIVE_INFINITY);
  let below = Math.ceil(target) - 1;
  while (below > 0 && !hasBit(totals, below)) below--;
  let above = Math.floor(target) + 1;
  while (above < farthest && !hasBit(totals, above)) above++;
  return { below: below <= 0 ? null : below, above };
}
