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

/**
 * value × times ÷ by, half away from zero, exactly: small products as whole numbers, others as BigInt.
 * Errors: by ≤ 0, no whole numbers, a result beyond the safe range. Source: domain.md part 2.
 */
export function scaleRounded(value: number, times: number, by: number): number {
  const product = value * times;
  assert(Number.isSafeInteger(by), `a whole divisor within the safe range, got ${by}`);
  if (by <= 0 || by > MOST_DOUBLED || !Number.isSafeInteger(product)) return toSafeNumber(divideRounded(BigInt(value) * BigInt(times), BigInt(by)));
  const rest = product % by;
  const whole = (product - rest) / by;
  if (Math.abs(rest) * 2 < by) return whole + 0;
  return product < 0 ? whole - 1 : whole + 1;
}

const MOST_DOUBLED = Number.MAX_SAFE_INTEGER / 2;
