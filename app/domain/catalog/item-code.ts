/** A code as it is compared: no spaces, no dashes, upper case, full-width forms folded. Source: experience.md F4. */
export function normalizeCode(typed: string): string {
  if (!/[^!-~]/.test(typed)) return typed.replaceAll('-', '').toUpperCase();
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\u00AD\u200B-\u200D\u2212\uFEFF]+/gu, '')
    .toUpperCase();
}

/**
 * Up to three codes that the typed one may have meant, nearest first: one slip in short codes, two in longer ones;
 * O for 0 and I or L for 1 are hardly a slip. Source: experience.md F3, "did you mean".
 */
export function closestCodes(typed: string, candidates: Iterable<string>): readonly string[] {
  const wanted = normalizeCode(typed);
  const limit = (wanted.length <= 4 ? 1 : 2) * SLIP;
  const near: { readonly code: string; readonly distance: number }[] = [];
  if (wanted.length === 0 || wanted.length > LONGEST) return [];
  for (const code of candidates) {
    const normal = normalizeCode(code);
    if (Math.abs(normal.length - wanted.length) * SLIP > limit) continue;
    const distance = slipsBetween(wanted, normal, limit);
    if (distance <= limit && distance < wanted.length * SLIP) near.push({ code, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1));
  return near.slice(0, 3).map(({ code }) => code);
}

const SLIP = 4;
const LOOK_ALIKE = 1;
const LONGEST = 64;

/** Edit distance with swaps of neighbors; a look-alike counts a quarter. Above the limit only "more than limit" is promised. */
function slipsBetween(a: string, b: string, limit: number): number {
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
