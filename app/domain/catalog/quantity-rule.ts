import { type Quantity, quantity } from '../shared/quantity.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { leastCommonMultiple } from './divisors.ts';

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

/** entered: whole count of `unit`. accountUnit: the account's own unit of the item, of which a line is a whole number whatever unit was entered. */
export type QuantityCheck = {
  readonly entered: number;
  readonly unit: { readonly content: Quantity };
  readonly accountUnit?: { readonly content: Quantity } | null;
  readonly rule: QuantityRule;
};

/** The base quantity of a line, or why it cannot stand and both valid neighbors in the entered unit. Source: domain.md parts 3 and 15. */
export function checkQuantity(check: QuantityCheck): Result<Quantity, QuantityRefusal> {
  const { entered, unit, rule } = check;
  const isCountable = Number.isSafeInteger(entered * unit.content);
  const base = quantity(isCountable ? entered * unit.content : Number.MAX_SAFE_INTEGER);
  const reason = isCountable ? reasonAgainst(base, check) : 'above-maximum';
  return reason === null ? accept(base) : refuse({ kind: 'quantity-not-allowed', reason, entered, ...neighbors(base, check), rule });
}

function reasonAgainst(base: Quantity, check: QuantityCheck): QuantityRefusal['reason'] | null {
  const { minimum, multiple, maximum } = check.rule;
  if (base === 0) return 'zero';
  if (base < minimum) return 'below-minimum';
  if (maximum !== null && base > maximum) return 'above-maximum';
  if (base % multiple !== 0) return 'not-a-multiple';
  return base % (check.accountUnit?.content ?? 1) === 0 ? null : 'not-whole-account-units';
}

/** Base units by which a quantity may grow: whole counts of the unit, whole account units and the order multiple at once. Source: domain.md part 3. */
export function quantityStep({ unit, accountUnit, rule }: Omit<QuantityCheck, 'entered'>): number {
  return leastCommonMultiple(leastCommonMultiple(rule.multiple, accountUnit?.content ?? 1), unit.content);
}

/** Valid quantities are the multiples of one step between lowest and highest; both neighbors are read off that row. */
function neighbors(base: Quantity, check: QuantityCheck): { readonly below: number | null; readonly above: number | null } {
  const { minimum, maximum } = check.rule;
  const step = quantityStep(check);
  const lowest = Math.max(1, Math.ceil(minimum / step)) * step;
  const highest = maximum === null ? Number.MAX_SAFE_INTEGER : Math.floor(maximum / step) * step;
  const below = Math.min(Math.floor(Math.max(0, base - 1) / step) * step, highest);
  const above = Math.max((Math.floor(base / step) + 1) * step, lowest);
  return {
    below: below >= lowest ? below / check.unit.content : null,
    above: above <= highest ? above / check.unit.content : null,
  };
}
