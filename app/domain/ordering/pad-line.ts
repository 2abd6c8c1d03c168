import type { SellingUnit } from '../catalog/selling-unit.ts';
import type { PriceLadder } from '../pricing/ladder.ts';
import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import type { GoodLine, LineProblem, LineVerdict } from './judge-lines.ts';
import type { CatalogEntry } from './order-facts.ts';
import type { Offer } from './price-offers.ts';

/** An item as the pad shows and counts it; without cost, which no buyer may see. */
export type PadItem = Pick<CatalogEntry, 'sku' | 'name' | 'accountCode' | 'groupName' | 'rule' | 'units'>;

/** Base units that come on a day; null: no day is known yet. */
export type PadPortion = { readonly quantity: Quantity; readonly deliverOn: Day | null };

/** The verdict on a line as the pad needs it. waiting: typed in the browser, not yet answered by the server. */
export type PadLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'waiting'; readonly item: PadItem | null; readonly unit: SellingUnit | null }
  | {
      readonly kind: 'problem';
      readonly problem: LineProblem;
      readonly item: PadItem | null;
      readonly unit: SellingUnit | null;
      readonly offers: readonly Offer[];
    }
  | GoodPadLine;

/** entered: count of `unit`; quantity: base units; handling: packs it ships in (null: no exact plan); weightGrams null: unknown. */
export type GoodPadLine = {
  readonly kind: 'good';
  readonly item: PadItem;
  readonly unit: SellingUnit;
  readonly entered: number;
  readonly quantity: Quantity;
  readonly price: UnitPrice;
  readonly net: Money;
  readonly ladder: PriceLadder;
  readonly portions: readonly PadPortion[];
  readonly handling: number | null;
  readonly weightGrams: number | null;
};

/** The part of a verdict that the buyer may see: no cost, no trace. offers: what repaired quantities would cost. */
export function toPadLine(verdict: LineVerdict, offers: readonly Offer[] = []): PadLine {
  switch (verdict.kind) {
    case 'blank':
      return { kind: 'blank' };
    case 'problem':
      return { kind: 'problem', problem: verdict.problem, item: verdict.entry && toPadItem(verdict.entry), unit: verdict.unit, offers };
    case 'good':
      return toGoodPadLine(verdict.line);
  }
}

function toGoodPadLine(line: GoodLine): GoodPadLine {
  const { entry, unit, entered, quantity, price, net, ladder } = line;
  const portions = line.portions.map((portion) => ({ quantity: portion.quantity, deliverOn: portion.deliverOn }));
  return { kind: 'good', item: toPadItem(entry), unit, entered, quantity, price, net, ladder, portions, ...loadOf(line) };
}

function toPadItem({ sku, name, accountCode, groupName, rule, units }: CatalogEntry): PadItem {
  return { sku, name, accountCode, groupName, rule, units };
}

/** Packs and grams of a line from its plan; the weight only where every pack of it is known. */
function loadOf({ packs, entry }: GoodLine): Pick<GoodPadLine, 'handling' | 'weightGrams'> {
  if (packs.kind !== 'exact') return { handling: null, weightGrams: null };
  const weights = packs.plan.packs.map((packed) => {
    const grams = entry.packs.find((pack) => pack.code === packed.code)?.weightGrams ?? null;
    return grams === null ? null : grams * packed.count;
  });
  const weightGrams = weights.reduce<number | null>((sum, grams) => (sum === null || grams === null ? null : sum + grams), 0);
  return { handling: packs.plan.units, weightGrams };
}
