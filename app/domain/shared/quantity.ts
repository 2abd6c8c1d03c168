import { assert } from './assert.ts';
import type { Brand } from './ids.ts';

/** A whole count of the item's base unit (pieces, grams). Source: domain.md part 2. */
export type Quantity = Brand<number, 'Quantity'>;

/** Makes a quantity of base units. Errors: a fraction, a negative, or beyond the safe range. */
export function quantity(count: number): Quantity {
  assert(Number.isSafeInteger(count) && count >= 0, `a whole count of base units, got ${count}`);
  return count as Quantity;
}
