import { addSteps, type BitSet, bitSetOf, subtractSteps } from './bit-set.ts';

/** One size on the way to a total. reached: sums of sizes up to this one; open: sums from which it and later ones still lead to the total. */
export type Way = { readonly size: number; readonly reached: BitSet; readonly open: BitSet };

/** For each size in the order given, the sums that matter to it; mostOf bounds how many of a size are worth trying. */
export function waysBetween(sizes: readonly number[], total: number, mostOf: (index: number) => number): readonly Way[] {
  const reached: BitSet[] = [];
  let from = bitSetOf(0, total);
  sizes.forEach((size, index) => {
    from = from.slice();
    addSteps(from, size, mostOf(index));
    reached.push(from);
  });
  const open: BitSet[] = [];
  let to = bitSetOf(total, total);
  for (const size of sizes.toReversed()) {
    to = to.slice();
    subtractSteps(to, size);
    open.unshift(to);
  }
  return sizes.map((size, index) => ({ size, reached: reached[index] ?? from, open: open[index] ?? to }));
}
