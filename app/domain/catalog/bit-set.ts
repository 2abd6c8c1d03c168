/** Whole numbers from 0 to a limit, one bit each. */
export type BitSet = Uint32Array;

const WORD = 32;

/** A set of numbers up to `limit` holding one. */
export function bitSetOf(member: number, limit: number): BitSet {
  const bits = new Uint32Array(Math.floor(limit / WORD) + 1);
  bits[Math.floor(member / WORD)] = (1 << (member % WORD)) >>> 0;
  return bits;
}

/** Whether a number is in the set. */
export function hasBit(bits: BitSet, member: number): boolean {
  return (((bits[Math.floor(member / WORD)] ?? 0) >>> (member % WORD)) & 1) === 1;
}

/** Adds to every member m also m + step, m + 2 × step, … up to `most` steps. */
export function addSteps(bits: BitSet, step: number, most: number): void {
  let steps = 0;
  while (steps < most) {
    const more = Math.min(steps + 1, most - steps);
    if (step * more >= bits.length * WORD) return;
    const isLast = most === Number.POSITIVE_INFINITY && step * more >= WORD;
    shiftUp(bits, step * more, isLast ? 'repeatedly' : 'once');
    steps += isLast ? most : more;
  }
}

/** Adds to every member m also m − step, m − 2 × step, … down to 0. */
export function subtractSteps(bits: BitSet, step: number): void {
  let by = step;
  while (by < WORD) {
    shiftDown(bits, by, 'once');
    by *= 2;
  }
  shiftDown(bits, by, 'repeatedly');
}

/** Calls back for each number that both sets hold, rising. */
export function eachInBoth(a: BitSet, b: BitSet, visit: (member: number) => void): void {
  for (let index = 0; index < a.length; index++) {
    let word = (a[index] ?? 0) & (b[index] ?? 0);
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      visit(index * WORD + bit);
      word &= word - 1;
    }
  }
}

/** Words are read below where they are written: going up, a pass meets its own results (from 32 on); going down, it does not. */
function shiftUp(bits: BitSet, by: number, how: 'once' | 'repeatedly'): void {
  const words = Math.floor(by / WORD);
  const rest = by % WORD;
  for (let step = 0; step < bits.length - words; step++) {
    const index = how === 'repeatedly' ? words + step : bits.length - 1 - step;
    const carried = rest === 0 ? 0 : (bits[index - words - 1] ?? 0) >>> (WORD - rest);
    bits[index] = (bits[index] ?? 0) | ((bits[index - words] ?? 0) << rest) | carried;
  }
}

/** The mirror of shiftUp: words are read above where they are written. */
function shiftDown(bits: BitSet, by: number, how: 'once' | 'repeatedly'): void {
  const words = Math.floor(by / WORD);
  const rest = by % WORD;
  for (let step = 0; step < bits.length - words; step++) {
    const index = how === 'repeatedly' ? bits.length - 1 - words - step : step;
    const carried = rest === 0 ? 0 : (bits[index + words + 1] ?? 0) << (WORD - rest);
    bits[index] = (bits[index] ?? 0) | ((bits[index + words] ?? 0) >>> rest) | carried;
  }
}
