import type { Quantity } from '../shared/quantity.ts';

/** What a line's base quantity must obey: at least minimum, divisible by multiple, at most maximum. Source: domain.md part 3. */
export type QuantityRule = { readonly minimum: number; readonly multiple: number; readonly maximum: number | null };
/** A quantity that cannot stand, with the nearest valid counts of the entered unit on both sides (null: there is none). */
export type QuantityRefusal = {
  readonly kind: 'quantity-not-allowed';
  readonly reason: 'zero' | 'below-minimum' | 'above-maximum' | 'not-a-multiple' | 'not-whole-account-units';
  readonly entered: number;
  readonly below: number | null;
  readonly above: number | null;
  readonly rule: QuantityRule;
};
