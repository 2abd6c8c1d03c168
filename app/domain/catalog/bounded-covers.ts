import { assert } from '../shared/assert.ts';

/** Counts per content that make a total exactly, or null. */
export type BoundedCovers = (total: number) => readonly number[] | null;

const UNIT = 64;
const KIND = 1;
const NONE = 1 << 30;
const MOST_CELLS = 40_000_000;

/**
 * The best cover of every total up to `range`: fewest packs, then fewest kinds, then larger contents first. contents rise.
 * One layer a content: layer i holds the least cost (packs × 64 + kinds) with the contents up to i. Errors: a table beyond 160 MB.
 */
export function boundedCovers(contents: readonly number[], range: number): BoundedCovers {
  const usable = contents.filter((content) => content <= range);
  assert(usable.length * range <= MOST_CELLS && usable.length < UNIT, `a quantity small enough to plan exactly, got ${range} with ${usable.length} packs`);
  const layers: Int32Array[] = [];
  const withThis = new Int32Array(range + 1);
  for (const content of usable) layers.push(nextLayer(layers[layers.length - 1] ?? emptyLayer(range), content, withThis));
  return (total) => (total > range ? null : readCover(contents, layers, total));
}

function emptyLayer(range: number): Int32Array {
  const layer = new Int32Array(range + 1).fill(NONE);
  layer[0] = 0;
  return layer;
}

/** withThis[v]: least cost of v when this content is used at least once; reused between layers to spare memory. */
function nextLayer(before: Int32Array, content: number, withThis: Int32Array): Int32Array {
  const layer = before.slice();
  withThis.fill(NONE, 0, content);
  for (let total = content; total < layer.length; total++) {
    const started = (before[total - content] ?? NONE) + UNIT + KIND;
    const continued = (withThis[total - content] ?? NONE) + UNIT;
    const least = started < continued ? started : continued;
    withThis[total] = least > NONE ? NONE : least;
    if (least < (before[total] ?? NONE)) layer[total] = least;
  }
  return layer;
}

function readCover(contents: readonly number[], layers: readonly Int32Array[], total: number): readonly number[] | null {
  if ((layers[layers.length - 1]?.[total] ?? NONE) >= NONE) return null;
  const counts = contents.map(() => 0);
  let left = total;
  for (let index = layers.length - 1; index >= 0; index--) {
    const count = greatestCount(layers, index, { left, content: contents[index] ?? 1 });
    counts[index] = count;
    left -= count * (contents[index] ?? 1);
  }
  return counts;
}

/** The most of this content that still reaches the least cost: larger packs first. */
function greatestCount(layers: readonly Int32Array[], index: number, { left, content }: { readonly left: number; readonly content: number }): number {
  const cost = layers[index]?.[left] ?? NONE;
  const before = layers[index - 1];
  for (let count = Math.floor(left / content); count > 0; count--) {
    const rest = left - count * content;
    const costOfRest = before ? before[rest] ?? NONE : rest === 0 ? 0 : NONE;
    if (costOfRest + count * UNIT + KIND === cost) return count;
  }
  return 0;
}
