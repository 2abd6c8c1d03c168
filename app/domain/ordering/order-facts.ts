import type { AccountChain } from '../accounts/account-chain.ts';
import type { LabelHold } from '../catalog/label/label-hold.ts';
import type { PackUnit } from '../catalog/pack-unit.ts';
import type { QuantityRule } from '../catalog/quantity-rule.ts';
import type { SellingUnit } from '../catalog/selling-unit.ts';
import type { ItemSupply, ShipCalendar } from '../fulfillment/supply.ts';
import type { CarriageRequest } from '../pricing/carriage.ts';
import type { PriceFacts, PriceItem } from '../pricing/price-facts.ts';
import type { Day } from '../shared/days.ts';
import type { ItemId } from '../shared/ids.ts';

/** A line as somebody typed it: nothing corrected, nothing dropped. Empty unit: the account's default unit. */
export type TypedLine = { readonly code: string; readonly quantity: string; readonly unit: string };

/** An item as this account may order it. accountCode: its own code for it. units: its selling units, the default first. */
export type CatalogEntry = {
  readonly itemId: ItemId;
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly groupName: string;
  readonly status: 'active' | 'discontinued';
  readonly replacedBy: { readonly sku: string; readonly name: string } | null;
  readonly taxCategory: string;
  readonly rule: QuantityRule;
  readonly units: readonly SellingUnit[];
  readonly packs: readonly PackUnit[];
  readonly priceItem: PriceItem;
};

/** The EN 16931 category and rate of an item category on the day, with the reason an exemption needs. */
export type TaxRate = { readonly category: string; readonly rateBasisPoints: number; readonly reason: string };

/** What an order owes to agreements, field by field from the nearest node. Source: domain.md part 5. */
export type OrderTerms = {
  readonly paymentDays: number;
  readonly rank: number;
  readonly poRequired: boolean;
  readonly carriage: Omit<CarriageRequest, 'net'>;
};

/** Everything the verdict on lines depends on; entries and suggestions are keyed by the normalized typed code. */
export type LineFacts = {
  readonly now: { readonly day: Day; readonly time: string };
  readonly requestedOn: Day;
  readonly currency: string;
  readonly locale: string;
  readonly chain: AccountChain;
  readonly calendar: ShipCalendar;
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly suggestions: ReadonlyMap<string, readonly { readonly code: string; readonly name: string }[]>;
  readonly prices: PriceFacts;
  readonly supplies: ReadonlyMap<ItemId, ItemSupply>;
  readonly taxRates: ReadonlyMap<string, TaxRate>;
  /** The private-label programs that bind items of this account. */
  readonly labels: ReadonlyMap<ItemId, LabelHold>;
  readonly terms: OrderTerms;
};

/** Credit on the node that holds the limit, in minor units. limit null: none agreed. Source: domain.md part 8. */
export type CreditFacts = { readonly limit: number | null; readonly exposure: number };
