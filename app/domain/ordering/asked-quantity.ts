import { type ParseQuantityRefusal, parseQuantity } from '../catalog/parse-quantity.ts';
import { checkQuantity, type QuantityRefusal, type QuantityRule } from '../catalog/quantity-rule.ts';
import { accountUnitOf, type SellingUnit, type UnitRefusal, unitByWord } from '../catalog/selling-unit.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';

/** A quantity an item is looked at for: `entered` of `unit`, in base units `quantity`. */
export type LookedAt = { readonly unit: SellingUnit; readonly entered: number; readonly quantity: Quantity };
export type LookProblem = UnitRefusal | ParseQuantityRefusal | (QuantityRefusal & { readonly unit: SellingUnit });

type Goods = { readonly units: readonly [SellingUnit, ...SellingUnit[]] | readonly SellingUnit[]; readonly rule: QuantityRule };

/**
 * The quantity to show an item for: the one typed, else the least that may be ordered in the default unit. What cannot stand is
 * named, and the least shown in its place. Quantities in base units. Source: domain.md part 3.
 */
export function askedQuantity(
  goods: Goods,
  typed: { readonly quantity: string; readonly unit: string; readonly locale: string },
): LookedAt & { readonly problem: LookProblem | null } {
  const unit = unitByWord(goods.units, typed.unit);
  if (!unit.ok) return { ...least(goods, standardUnit(goods)), problem: unit.refusal };
  if (typed.quantity.trim() === '') return { ...least(goods, unit.value), problem: null };
  const count = parseQuantity(typed.quantity, typed.locale);
  if (!count.ok) return { ...least(goods, unit.value), problem: count.refusal };
  const checked = checkQuantity({ entered: count.value, unit: unit.value, accountUnit: accountUnitOf(goods), rule: goods.rule });
  if (!checked.ok) return { ...least(goods, unit.value), problem: { ...checked.refusal, unit: unit.value } };
  return { unit: unit.value, entered: count.value, quantity: checked.value, problem: null };
}

function least(goods: Goods, unit: SellingUnit): LookedAt {
  const one = checkQuantity({ entered: 1, unit, accountUnit: accountUnitOf(goods), rule: goods.rule });
  const entered = one.ok ? 1 : (one.refusal.above ?? one.refusal.below ?? 1);
  return { unit, entered, quantity: quantity(entered * unit.content) };
}

function standardUnit({ units }: Goods): SellingUnit {
  const standard = units.find((unit) => unit.isDefault) ?? units[0];
  if (!standard) throw new Error('must hold: an item has at least one unit');
  return standard;
}
