import type { BaseUnit, SellingUnit } from '../catalog/selling-unit.ts';
import type { Portion } from '../fulfillment/supply.ts';
import type { ResolvedPrice } from '../pricing/resolve-price.ts';
import type { Day } from '../shared/days.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** A break as a list carries it: from this base quantity on, so many ten-thousandths for the row's price basis. */
export type ShelfRung = readonly [from: number, tenThousandths: number];

/** When one unit would arrive. stock: from the shelf; receipt: from goods on their way; none: nobody knows yet. */
export type Arrival = { readonly from: Portion['source']['kind']; readonly on: Day | null };

/**
 * An item in a list of the account: priced for one of its own units. isOnlyHere: not of the public assortment. piece: a base unit.
 * price null: on request. rungs: of the winning price line, base quantities, in the price's basis and currency. Source: domain.md parts 3 to 5.
 */
export type ShelfRow = {
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly isOnlyHere: boolean;
  readonly unit: { readonly label: string; readonly content: number };
  readonly piece: string;
  readonly price: UnitPrice | null;
  readonly rungs: readonly ShelfRung[];
  readonly arrives: Arrival;
  readonly boughtOn: Day | null;
};

type Goods = {
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly isPublic: boolean;
  readonly unit: SellingUnit;
  readonly baseUnit: BaseUnit;
};
type Known = { readonly priced: ResolvedPrice | null; readonly portions: readonly Portion[]; readonly boughtOn: Day | null };

/** The row of an item from its price and the promise for one unit. */
export function toShelfRow({ sku, name, accountCode, isPublic, unit, baseUnit }: Goods, { priced, portions, boughtOn }: Known): ShelfRow {
  const last = portions.at(-1);
  return {
    sku,
    name,
    accountCode,
    isOnlyHere: !isPublic,
    unit: { label: unit.label, content: unit.content },
    piece: baseUnit.label,
    price: priced?.price ?? null,
    rungs: priced && priced.ladder.rungs.length > 1 ? priced.ladder.rungs.map((rung): ShelfRung => [rung.from, rung.price.tenThousandths]) : [],
    arrives: { from: last?.source.kind ?? 'none', on: last?.deliverOn ?? null },
    boughtOn,
  };
}
