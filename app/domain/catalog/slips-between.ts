/** What one slip counts in slipsBetween. */
export const SLIP = 4;
const LOOK_ALIKE = 1;

/** Edit distance with swaps of neighbors; a look-alike capital counts a quarter. Above the limit only "more than limit" is promised. */
export function slipsBetween(a: string, b: string, limit: number): number {
  const band = Math.floor(limit / SLIP);
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column * SLIP);
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [i * SLIP];
    let best = limit + SLIP;
    for (let j = Math.max(1, i - band); j <= Math.min(b.length, i + band); j++) {
      const changed = at(row, j - 1) + costOf(a.charCodeAt(i - 1), b.charCodeAt(j - 1));
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      const least = Math.min(changed, isSwap ? at(before, j - 2) + SLIP : changed, at(row, j) + SLIP, at(next, j - 1) + SLIP);
      next[j] = least;
      if (least < best) best = least;
    }
    if (best > limit) return best;
    before = row;
    row = next;
  }
  return at(row, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function costOf(a: number, b: number): number {
  if (a === b) return 0;
  return lookAlike(a) === lookAlike(b) ? LOOK_ALIKE : SLIP;
}

const [ZERO, ONE, LETTER_I, LETTER_L, LETTER_O, LETTER_Q] = [48, 49, 73, 76, 79, 81];

function lookAlike(letter: number): number {
  if (letter === LETTER_O || letter === LETTER_Q) return ZERO;
  return letter === LETTER_I || letter === LETTER_L ? ONE : letter;
}
