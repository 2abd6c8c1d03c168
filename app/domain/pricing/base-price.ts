import { isWithin } from '../shared/days.ts';
import { scaleRounded } from '../shared/round.ts';
import { type UnitPrice, unitPrice } from '../shared/unit-price.ts';
import type { PriceFacts, PriceItem, PriceLine } from './price-facts.ts';
import { candidatesFor, type Tier } from './price-index.ts';

const WHOLE = 10_000;

/** What discounts and markups of an item start from, in one currency; null: nothing to start from. The list price is found when asked for. */
export type BasePrices = { readonly list: () => UnitPrice | null; readonly cost: UnitPrice | null; readonly currency: string };

/** The base prices of an item in the facts' currency on their day. Source: domain.md parts 5 and 15. */
export function basePrices(item: PriceItem, facts: PriceFacts, tiers: readonly Tier[]): BasePrices {
  const cost = item.cost?.currency === facts.currency ? item.cost : null;
  let known: { readonly list: UnitPrice | null } | null = null;
  const list = () => {
    known ??= { list: listPrice(item, cost, { facts, tiers }) };
    return known.list;
  };
  return { list, cost, currency: facts.currency };
}

/**
 * The price at one break: the fixed value, list price less basis points, or cost plus basis points; a derived price keeps the basis
 * it derives from and rounds once, to a ten-thousandth of the minor unit. Null: no base. Source: domain.md parts 5 and 15.
 */
export function priceAt(line: PriceLine, value: number, base: BasePrices): UnitPrice | null {
  if (line.kind === 'fixed') return unitPrice({ tenThousandths: value, basis: line.basis, currency: base.currency });
  const start = line.kind === 'discount' ? base.list() : base.cost;
  return start && scaled(start, line.kind === 'discount' ? WHOLE - value : WHOLE + value);
}

/** The list price at its lowest break, whatever the quantity; a discount has no list price to stand on and is passed over. */
function listPrice(
  item: PriceItem,
  cost: UnitPrice | null,
  { facts, tiers }: { readonly facts: PriceFacts; readonly tiers: readonly Tier[] },
): UnitPrice | null {
  const tier = tiers.find((candidate) => candidate.kind === 'list');
  if (!tier) return null;
  for (const candidates of candidatesFor(tier, item)) {
    for (const { line, source } of candidates) {
      const lowest = line.breaks[0];
      if (!lowest || source.currency !== facts.currency || line.kind === 'discount' || !isWithin(facts.on, { from: line.validFrom, to: line.validTo }))
        continue;
      const price = priceAt(line, lowest.value, { list: () => null, cost, currency: source.currency });
      if (price) return price;
    }
  }
  return null;
}

function scaled(base: UnitPrice, parts: number): UnitPrice {
  return unitPrice({ tenThousandths: scaleRounded(base.tenThousandths, parts, WHOLE), basis: base.basis, currency: base.currency });
}
