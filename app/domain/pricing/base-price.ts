import { isWithin } from '../shared/days.ts';
import { divideRounded, toSafeNumber } from '../shared/round.ts';
import { type UnitPrice, unitPrice } from '../shared/unit-price.ts';
import type { PriceFacts, PriceItem, PriceLine } from './price-facts.ts';
import { type Tier, placesFor } from './price-index.ts';

const WHOLE = 10_000n;

/** A price line's value at one break made a price: as agreed, or worked out from list or cost. base null: nothing to work from. */
export type BasePrices = { readonly list: UnitPrice | null; readonly cost: UnitPrice | null };

/** What discounts and markups of an item start from, in the facts' currency on their day. Source: domain.md parts 5 and 15. */
export function basePrices(item: PriceItem, facts: PriceFacts, tiers: readonly Tier[]): BasePrices {
  const cost = item.cost?.currency === facts.currency ? item.cost : null;
  return { list: listPrice(item, cost, { facts, tiers }), cost };
}

/**
 * The price at one break: the fixed value, list price less basis points, or cost plus basis points; a derived price keeps the basis
 * it derives from and rounds once, to a ten-thousandth of the minor unit. Null: no base. Source: domain.md parts 5 and 15.
 */
export function priceAt(line: PriceLine, value: number, base: BasePrices & { readonly currency: string }): UnitPrice | null {
  if (line.kind === 'fixed') return unitPrice({ tenThousandths: value, basis: line.basis, currency: base.currency });
  if (line.kind === 'discount') return base.list && scaled(base.list, WHOLE - BigInt(value));
  return base.cost && scaled(base.cost, WHOLE + BigInt(value));
}

/** The list price at its lowest break, whatever the quantity; a discount has no list price to stand on and is passed over. */
function listPrice(item: PriceItem, cost: UnitPrice | null, { facts, tiers }: { readonly facts: PriceFacts; readonly tiers: readonly Tier[] }): UnitPrice | null {
  const tier = tiers.find((candidate) => candidate.kind === 'list');
  if (!tier) return null;
  for (const place of placesFor(tier, item)) {
    for (const { line, currency } of place.candidates) {
      const lowest = line.breaks[0];
      if (!lowest || currency !== facts.currency || line.kind === 'discount' || !isWithin(facts.on, { from: line.validFrom, to: line.validTo })) continue;
      const price = priceAt(line, lowest.value, { list: null, cost, currency });
      if (price) return price;
    }
  }
  return null;
}

function scaled(base: UnitPrice, parts: bigint): UnitPrice {
  const tenThousandths = toSafeNumber(divideRounded(BigInt(base.tenThousandths) * parts, WHOLE));
  return unitPrice({ tenThousandths, basis: base.basis, currency: base.currency });
}
