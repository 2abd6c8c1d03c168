import { checkQuantity } from '../catalog/quantity-rule.ts';
import { accountUnitOf, type SellingUnit } from '../catalog/selling-unit.ts';
import type { PadItem } from './pad-line.ts';

/** The next count of the unit that may be ordered, one order multiple up or down; null at either end. Source: experience.md K5. */
export function stepCount(from: { readonly item: PadItem; readonly unit: SellingUnit; readonly entered: number }, direction: 1 | -1): number | null {
  const { item, unit } = from;
  const entered = from.entered + direction;
  if (entered < 0) return null;
  const checked = checkQuantity({ entered, unit, accountUnit: accountUnitOf(item), rule: item.rule });
  if (checked.ok) return entered;
  return direction === 1 ? checked.refusal.above : checked.refusal.below;
}
