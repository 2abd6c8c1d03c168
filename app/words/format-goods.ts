import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { fromBaseUnits } from '#app/domain/catalog/pack-unit.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { formatNumber, formatQuantity } from './format-number.ts';
import { NO_BREAK_SPACE } from './number-style.ts';

/** Goods of an order line: base units, and the unit the line was agreed in. */
export type GoodsShown = { readonly quantity: number; readonly unitLabel: string; readonly unitContent: number; readonly baseUnit: string };

/** In the line's unit, loose base units apart: 12 pieces, 24 × tray of 30, 1 × tray of 30 + 4 pieces. */
export function formatGoods(goods: GoodsShown, locale: string): string {
  const { count, rest } = fromBaseUnits({ content: quantity(goods.unitContent) }, quantity(goods.quantity));
  const pieces = (pieceCount: number) => {
    const { label, plural } = baseUnitOf(goods.baseUnit);
    return formatQuantity(pieceCount, pieceCount === 1 ? label : plural, locale);
  };
  if (goods.unitLabel === baseUnitOf(goods.baseUnit).label) return pieces(goods.quantity);
  const whole = `${formatNumber(count, locale)}${NO_BREAK_SPACE}× ${goods.unitLabel}`;
  if (rest === 0) return whole;
  return count === 0 ? pieces(rest) : `${whole} + ${pieces(rest)}`;
}
