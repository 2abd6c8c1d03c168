import { assert } from '../shared/assert.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';

/** A way an item is packed. content: base units in one, at least 1; lengths in mm, weight in grams. Source: domain.md part 3. */
export type PackUnit = {
  readonly code: string;
  readonly unitCode: string;
  readonly label: string;
  readonly content: Quantity;
  readonly isOrderable: boolean;
  readonly isShippable: boolean;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly weightGrams: number | null;
  readonly gtin: string | null;
};

/** Base units in a whole number of packs. Errors: a fraction of a pack, or beyond the safe range. Source: domain.md part 3. */
export function toBaseUnits(unit: { readonly content: Quantity }, count: number): Quantity {
  assert(unit.content >= 1, `a pack of one or more base units, got ${unit.content}`);
  assert(Number.isSafeInteger(count) && count >= 0, `a whole number of packs, got ${count}`);
  return quantity(unit.content * count);
}

/** Full packs in a base quantity and the base units left over, so that nothing is rounded. Source: domain.md part 3. */
export function fromBaseUnits(unit: { readonly content: Quantity }, base: Quantity): { readonly count: number; readonly rest: Quantity } {
  assert(unit.content >= 1, `a pack of one or more base units, got ${unit.content}`);
  return { count: Math.floor(base / unit.content), rest: quantity(base % unit.content) };
}
