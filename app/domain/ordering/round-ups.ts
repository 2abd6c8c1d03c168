import { leastCommonMultiple } from '../catalog/divisors.ts';
import type { PackUnit } from '../catalog/pack-unit.ts';
import { type QuantityRule, quantityStep } from '../catalog/quantity-rule.ts';
import { accountUnitOf, type SellingUnit } from '../catalog/selling-unit.ts';
import { packGoods } from '../fulfillment/pack-goods.ts';
import { type Money, money } from '../shared/money.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { comparePrices, type UnitPrice } from '../shared/unit-price.ts';
import type { LookedAt } from './asked-quantity.ts';

/** What a quantity costs. */
export type PricedQuantity = { readonly price: UnitPrice; readonly net: Money };

/**
 * A larger quantity worth a look. count: whole units of the line; quantity: base units. packs: the closed packs it makes (null: it reaches a
 * price step only). more: what it costs beyond the present quantity, below zero where it costs less. handling: packs and loose pieces to move.
 */
export type RoundUp = PricedQuantity & {
  readonly count: number;
  readonly quantity: Quantity;
  readonly packs: { readonly label: string; readonly count: number } | null;
  readonly isLowerPrice: boolean;
  readonly more: Money;
  readonly handling: { readonly before: number; readonly after: number };
};

type Goods = { readonly packs: readonly PackUnit[]; readonly units: readonly SellingUnit[]; readonly rule: QuantityRule };
type Pricing = { readonly now: PricedQuantity; readonly nextStep: Quantity | null; readonly priceAt: (wanted: Quantity) => PricedQuantity | null };

/** More than as much again is another order, not a rounding. */
const MOST_TIMES = 2;
const MOST_SHOWN = 4;

/**
 * What rounding up to whole packs and to the next price step would do to price and handling, the smallest first. Every quantity is one that
 * may be ordered; nothing is rounded here. nextStep: base units that reach it. Source: domain.md part 3, match.
 */
export function roundUps({ unit, quantity: have }: Pick<LookedAt, 'unit' | 'quantity'>, goods: Goods, { now, nextStep, priceAt }: Pricing): readonly RoundUp[] {
  const shippable = goods.packs.filter((pack) => pack.isShippable);
  const step = quantityStep({ unit, accountUnit: accountUnitOf(goods), rule: goods.rule });
  const most = Math.min(have * MOST_TIMES, goods.rule.maximum ?? Number.MAX_SAFE_INTEGER);
  const byPack = shippable.flatMap((pack) => {
    if (pack.content <= unit.content) return [];
    const target = upTo(have, leastCommonMultiple(step, pack.content));
    return [{ target, packs: { label: pack.label, count: target / pack.content } }];
  });
  const byStep = nextStep === null ? [] : [{ target: upTo(nextStep, step), packs: null }];
  const wanted = [...byPack.sort((a, b) => a.packs.count - b.packs.count), ...byStep].filter(({ target }) => target > have && target <= most);
  const targets = [...new Set(wanted.map(({ target }) => target))].sort((a, b) => a - b).slice(0, MOST_SHOWN);
  const handled = (base: number) => packGoods(quantity(base), shippable).plan.units;
  return targets.flatMap((target) => {
    const priced = priceAt(quantity(target));
    if (!priced) return [];
    return [
      {
        price: priced.price,
        net: priced.net,
        count: target / unit.content,
        quantity: quantity(target),
        packs: wanted.find((other) => other.target === target)?.packs ?? null,
        isLowerPrice: comparePrices(priced.price, now.price) < 0,
        more: money(priced.net.minor - now.net.minor, now.net.currency),
        handling: { before: handled(have), after: handled(target) },
      },
    ];
  });
}

function upTo(base: number, step: number): number {
  return Math.ceil(base / step) * step;
}
