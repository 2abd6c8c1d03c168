import type { BaseUnit } from '../catalog/selling-unit.ts';
import type { FreeOn } from '../fulfillment/free-by-day.ts';
import type { PriceLadder } from '../pricing/ladder.ts';
import type { BuyerTrace } from '../pricing/price-trace.ts';
import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import type { LookedAt, LookProblem } from './asked-quantity.ts';
import type { CatalogEntry } from './order-facts.ts';
import type { PadPortion } from './pad-line.ts';
import type { RoundUp } from './round-ups.ts';

/** An item on a past invoice. quantity: base units; priceTenThousandths: for one of them; net: minor units. */
export type Purchase = {
  readonly on: Day;
  readonly number: string;
  readonly quantity: number;
  readonly priceTenThousandths: number;
  readonly net: number;
  readonly currency: string;
};

/** An item as its buyer may know it: no cost, no margin, nothing of anyone else. price null: on request. */
export type ItemShown = {
  readonly goods: Pick<CatalogEntry, 'sku' | 'name' | 'accountCode' | 'status' | 'replacedBy' | 'rule' | 'units' | 'packs'>;
  readonly groups: readonly { readonly code: string; readonly name: string }[];
  readonly baseUnit: BaseUnit;
  readonly isOnlyHere: boolean;
  readonly leadDays: number;
  readonly on: Day;
  readonly currency: string;
  readonly looked: LookedAt;
  readonly problem: LookProblem | null;
  readonly price: { readonly price: UnitPrice; readonly net: Money; readonly ladder: PriceLadder; readonly roundUps: readonly RoundUp[] } | null;
  readonly trace: BuyerTrace;
  readonly portions: readonly PadPortion[];
  readonly free: readonly FreeOn[];
  readonly purchases: { readonly times: number; readonly latest: readonly Purchase[] };
};
