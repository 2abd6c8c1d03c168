import { randomBytes, randomFillSync } from 'node:crypto';
import type { Ids } from '#app/ports/context.ts';

/** Crockford's 32 characters: none reads like another, and they sort as they count. */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;
const HIGHEST_DIGIT = 31;

type Sources = { readonly nowMs?: () => number; readonly token?: () => string };

/** Ids that sort by time of making (ULID), and numbers for people that say nothing about how many there are. Record 0007. */
export function randomIds({ nowMs = Date.now, token = randomToken }: Sources = {}): Ids {
  const digits = randomDigits();
  const time = new Uint8Array(TIME_DIGITS);
  const tail = new Uint8Array(RANDOM_DIGITS);
  let lastMs = -1;
  const next = () => {
    const ms = nowMs();
    // Within one millisecond, and while a clock goes back, the tail counts up: later is always greater.
    if (ms > lastMs || !countUp(tail)) {
      lastMs = Math.max(ms, lastMs + 1);
      writeTime(time, lastMs);
      for (let at = 0; at < RANDOM_DIGITS; at++) tail[at] = digits();
    }
    return spell(time) + spell(tail);
  };
  const four = () => spell([digits(), digits(), digits(), digits()]);
  return { next, number: (prefix) => `${prefix}-${four()}-${four()}`, token };
}

/** 256 random bits. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

function spell(digits: Iterable<number>): string {
  let text = '';
  for (const digit of digits) text += CROCKFORD.charAt(digit);
  return text;
}

function writeTime(digits: Uint8Array, ms: number): void {
  for (let at = digits.length - 1, left = ms; at >= 0; at--, left = Math.floor(left / 32)) digits[at] = left % 32;
}

/** Adds one; false when all digits were at their highest. */
function countUp(digits: Uint8Array): boolean {
  for (let at = digits.length - 1; at >= 0; at--) {
    const digit = digits[at] ?? HIGHEST_DIGIT;
    digits[at] = digit === HIGHEST_DIGIT ? 0 : digit + 1;
    if (digit !== HIGHEST_DIGIT) return true;
  }
  return false;
}

/** Random digits from a pool: asking the system for each id apart costs more than everything else. */
function randomDigits(): () => number {
  const pool = new Uint8Array(1_024);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    const digit = (pool[at] ?? 0) & HIGHEST_DIGIT;
    at += 1;
    return digit;
  };
}
