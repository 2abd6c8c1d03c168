import { normalizeCode } from '../catalog/item-code.ts';
import { parseQuantity } from '../catalog/parse-quantity.ts';
import { checkQuantity } from '../catalog/quantity-rule.ts';
import { accountUnitOf, type SellingUnit, unitByWord } from '../catalog/selling-unit.ts';
import type { PriceLadder } from '../pricing/ladder.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { extend } from '../shared/unit-price.ts';
import type { LineProblem } from './judge-lines.ts';
import type { TypedLine } from './order-facts.ts';
import type { PadItem, PadLine } from './pad-line.ts';

/**
 * What a line probably says after an edit, from what the server last said of it: same item, new count or unit. Exact for breaks
 * by line; the server has the last word on everything. A line it cannot know is waiting. Quantities in base units.
 */
export function estimateLine(typed: TypedLine, known: PadLine, locale: string): PadLine {
  if (`${typed.code}${typed.quantity}${typed.unit}`.trim() === '') return { kind: 'blank' };
  if (known.kind === 'blank' || known.item === null || !isNamed(known.item, typed.code)) return { kind: 'waiting', item: null, unit: null };
  const { item } = known;
  const unit = unitByWord(item.units, typed.unit);
  if (!unit.ok) return problem(unit.refusal, item, null);
  if (typed.quantity.trim() === '') return problem({ kind: 'no-quantity' }, item, unit.value);
  const count = parseQuantity(typed.quantity, locale);
  if (!count.ok) return problem(count.refusal, item, unit.value);
  const checked = checkQuantity({ entered: count.value, unit: unit.value, accountUnit: accountUnitOf(item), rule: item.rule });
  if (!checked.ok) return problem({ ...checked.refusal, unit: unit.value }, item, unit.value);
  if (known.kind !== 'good') return { kind: 'waiting', item, unit: unit.value };

  const ladder = moveTo(known.ladder, checked.value);
  const price = ladder.rungs[ladder.current]?.price ?? known.price;
  const portions = checked.value === known.quantity ? known.portions : known.portions.slice(0, 1).map((portion) => ({ ...portion, quantity: checked.value }));
  const load = checked.value === known.quantity ? { handling: known.handling, weightGrams: known.weightGrams } : { handling: null, weightGrams: null };
  return {
    kind: 'good',
    item,
    unit: unit.value,
    entered: count.value,
    quantity: checked.value,
    price,
    net: extend(price, checked.value),
    ladder,
    portions,
    ...load,
  };
}

function isNamed(item: PadItem, code: string): boolean {
  const key = normalizeCode(code);
  return key === normalizeCode(item.sku) || (item.accountCode !== null && key === normalizeCode(item.accountCode));
}

function problem(why: LineProblem, item: PadItem, unit: SellingUnit | null): PadLine {
  return { kind: 'problem', problem: why, item, unit, offers: [] };
}

function moveTo(ladder: PriceLadder, lineQuantity: Quantity): PriceLadder {
  const basisQuantity = ladder.basisQuantity - ladder.lineQuantity + lineQuantity;
  const reached = ladder.rungs.findLastIndex((rung) => rung.from <= basisQuantity);
  return { ...ladder, basisQuantity, lineQuantity: quantity(lineQuantity), current: Math.max(0, reached) };
}
