const WORD = 32;

/**
 * The nearest totals below and above `target` that contents can make; below null when it would be zero. contents rise; target may
 * be a fraction (then it is itself no total). One bit a total, so a million totals are a few thousand words.
 */
export function nearestReachable(contents: readonly number[], target: number): { readonly below: number | null; readonly above: number } {
  const smallest = contents[0] ?? 1;
  if (target < smallest) return { below: null, above: smallest };
  const farthest = Math.floor(target) + smallest;
  const bits = new Uint32Array(Math.floor(farthest / WORD) + 1);
  bits[0] = 1;
  for (const content of contents) if (content <= farthest) addMultiples(bits, content);
  let below = Math.ceil(target) - 1;
  while (below > 0 && !hasBit(bits, below)) below--;
  let above = Math.floor(target) + 1;
  while (above < farthest && !hasBit(bits, above)) above++;
  return { below: below <= 0 ? null : below, above };
}

/** Adds to every total any number of one content: words are read lower down than they are written, so one pass is enough from 32 on. */
function addMultiples(bits: Uint32Array, content: number): void {
  if (content >= WORD) return shiftInto(bits, content);
  let reached = content;
  while (reached < WORD) {
    shiftInto(bits, reached);
    reached *= 2;
  }
  shiftInto(bits, reached);
}

function shiftInto(bits: Uint32Array, by: number): void {
  const words = Math.floor(by / WORD);
  const rest = by % WORD;
  const isUpward = by >= WORD;
  for (let step = 0; step < bits.length - words; step++) {
    const index = isUpward ? words + step : bits.length - 1 - step;
    const low = (bits[index - words] ?? 0) << rest;
    const carried = rest === 0 ? 0 : (bits[index - words - 1] ?? 0) >>> (WORD - rest);
    bits[index] = (bits[index] ?? 0) | low | carried;
  }
}

function hasBit(bits: Uint32Array, total: number): boolean {
  return (((bits[Math.floor(total / WORD)] ?? 0) >>> (total % WORD)) & 1) === 1;
}
