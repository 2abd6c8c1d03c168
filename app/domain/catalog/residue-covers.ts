import { assert } from '../shared/assert.ts';

/** A cover (counts per content), none at all, or too near: the total is so small that this method cannot tell. */
export type ResidueCover = { readonly kind: 'cover'; readonly counts: readonly number[] } | { readonly kind: 'none' } | { readonly kind: 'too-near' };

/** Answers a total from a table over residues of the largest content. */
export type ResidueCovers = (total: number) => ResidueCover;

const KINDS = 64;
const MOST_CELLS = 20_000_000;

/** Least cost to a residue (waste × 64 + kinds) and with how many packs, fewest first. */
type Layer = { readonly cost: Float64Array; readonly packs: Int32Array };

/**
 * Covers of large totals. With L the largest content, a cover of T by k smaller packs takes (T + waste) ÷ L packs in all, where each
 * smaller pack c wastes L − c: the least waste to residue T mod L is the best cover, as long as its smaller packs stay below T.
 * Time and memory grow with L, not with T (round robin after Böcker and Lipták 2007). contents rise; errors: a table beyond 320 MB.
 */
export function residueCovers(contents: readonly number[]): ResidueCovers {
  const largest = contents[contents.length - 1] ?? 1;
  const smaller = contents.slice(0, -1);
  assert(contents.length * largest <= MOST_CELLS && contents.length < KINDS, `packs small enough to plan exactly, got ${largest}`);
  const reach = farthestReach(smaller, largest);
  let layers: readonly Layer[] | null = null;
  return (total) => {
    const residue = total % largest;
    const farthest = reach[residue] ?? Number.POSITIVE_INFINITY;
    if (farthest === Number.POSITIVE_INFINITY) return { kind: 'none' };
    if (farthest >= total) return { kind: 'too-near' };
    layers ??= buildLayers(smaller, largest);
    const counts = readCounts(layers, smaller, { residue, largest });
    const covered = counts.reduce((sum, count, index) => sum + count * (smaller[index] ?? 0), 0);
    return { kind: 'cover', counts: [...counts, (total - covered) / largest] };
  };
}

/** Per residue the greatest sum of smaller packs among all covers of least waste: above it nothing can go below zero. */
function farthestReach(smaller: readonly number[], largest: number): Float64Array {
  const waste = new Float64Array(largest).fill(Number.POSITIVE_INFINITY);
  const packs = new Int32Array(largest);
  waste[0] = 0;
  for (const content of smaller) {
    eachCycle(content, largest, (from, to) => {
      const through = (waste[from] ?? 0) + largest - content;
      const most = (packs[from] ?? 0) + 1;
      const known = waste[to] ?? 0;
      if (through > known || (through === known && most <= (packs[to] ?? 0)) || through === Number.POSITIVE_INFINITY) return;
      waste[to] = through;
      packs[to] = most;
    });
  }
  return waste.map((least, residue) => (least === Number.POSITIVE_INFINITY ? least : (packs[residue] ?? 0) * largest - least));
}

function buildLayers(smaller: readonly number[], largest: number): readonly Layer[] {
  const empty: Layer = { cost: new Float64Array(largest).fill(Number.POSITIVE_INFINITY), packs: new Int32Array(largest) };
  empty.cost[0] = 0;
  const layers = [empty];
  for (const content of smaller) layers.push(nextLayer(layers[layers.length - 1] ?? empty, content, largest));
  return layers;
}

function nextLayer(before: Layer, content: number, largest: number): Layer {
  const layer: Layer = { cost: before.cost.slice(), packs: before.packs.slice() };
  const withThis: Layer = { cost: new Float64Array(largest).fill(Number.POSITIVE_INFINITY), packs: new Int32Array(largest) };
  const waste = (largest - content) * KINDS;
  eachCycle(content, largest, (from, to) => {
    const started = (before.cost[from] ?? 0) + waste + 1;
    const continued = (withThis.cost[from] ?? 0) + waste;
    const startedPacks = (before.packs[from] ?? 0) + 1;
    const continuedPacks = (withThis.packs[from] ?? 0) + 1;
    const startsBetter = started < continued || (started === continued && startedPacks < continuedPacks);
    const cost = startsBetter ? started : continued;
    const packs = startsBetter ? startedPacks : continuedPacks;
    if (cost === Number.POSITIVE_INFINITY) return;
    withThis.cost[to] = cost;
    withThis.packs[to] = packs;
    const known = layer.cost[to] ?? 0;
    if (cost > known || (cost === known && packs >= (layer.packs[to] ?? 0))) return;
    layer.cost[to] = cost;
    layer.packs[to] = packs;
  });
  return layer;
}

/** Steps of one content around the residues, each cycle twice: the second round carries what the first found past its start. */
function eachCycle(content: number, largest: number, step: (from: number, to: number) => void): void {
  const seen = new Uint8Array(largest);
  for (let start = 0; start < largest && seen[start] === 0; start++) {
    for (let round = 0; round < 2; round++) {
      let from = start;
      do {
        const to = from + content >= largest ? from + content - largest : from + content;
        step(from, to);
        seen[to] = 1;
        from = to;
      } while (from !== start);
    }
  }
}

function readCounts(layers: readonly Layer[], smaller: readonly number[], at: { readonly residue: number; readonly largest: number }): readonly number[] {
  const counts = smaller.map(() => 0);
  let residue = at.residue;
  for (let index = smaller.length - 1; index >= 0; index--) {
    const before = layers[index];
    const layer = layers[index + 1];
    const content = smaller[index] ?? 0;
    const cost = layer?.cost[residue] ?? 0;
    const packs = layer?.packs[residue] ?? 0;
    for (let count = packs; count > 0; count--) {
      const rest = (((residue - count * content) % at.largest) + at.largest) % at.largest;
      const costHere = (before?.cost[rest] ?? Number.POSITIVE_INFINITY) + count * (at.largest - content) * KINDS + 1;
      if (costHere !== cost || (before?.packs[rest] ?? 0) + count !== packs) continue;
      counts[index] = count;
      residue = rest;
      break;
    }
  }
  return counts;
}
