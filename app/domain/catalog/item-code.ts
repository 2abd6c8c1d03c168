import { SLIP, slipsBetween } from './slips-between.ts';

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

const LONGEST = 64;
