import { assert } from './assert.ts';

/** numerator ÷ denominator as whole numbers, half away from zero. Errors: denominator ≤ 0. Source: domain.md part 2. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, 'a positive denominator');
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return negative ? -rounded : rounded;
}

/** A BigInt as a number. Errors: outside the safe range, never a wrong number. Source: domain.md part 2. */
export function toSafeNumber(value: bigint): number {
  const number = Number(value);
  assert(Number.isSafeInteger(number), `a whole number within the safe range, got ${value}`);
  return number;
}
