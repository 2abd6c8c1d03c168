import type { Day, Instant } from '../shared/days.ts';
import type { AccountId, ContractId, GroupId, ItemId, PriceLineId } from '../shared/ids.ts';
import type { Quantity } from '../shared/quantity.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** What a price line speaks of. Source: domain.md part 5. */
export type PriceScope = { readonly kind: 'item'; readonly itemId: ItemId } | { readonly kind: 'group'; readonly groupId: GroupId } | { readonly kind: 'all' };

/** From this base quantity on: a price in ten-thousandths (fixed), basis points off list (discount) or on cost (cost-plus). */
export type PriceBreak = { readonly from: Quantity; readonly value: number };

/** One agreed line. basis: base units the fixed price is for. validFrom/validTo: its own days, else its contract's. */
export type PriceLine = {
  readonly id: PriceLineId;
  readonly scope: PriceScope;
  readonly kind: 'fixed' | 'discount' | 'cost-plus';
  readonly breakBasis: 'line' | 'group' | 'period';
  readonly periodMonths: number | null;
  readonly basis: number;
  readonly breaks: readonly PriceBreak[];
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** Who holds price lines: a contract of a node, the list of the account's class, or the list price. */
export type PriceHolder =
  | {
      readonly kind: 'contract';
      readonly contractId: ContractId;
      readonly number: string;
      readonly version: number;
      readonly accountId: AccountId;
      readonly accountName: string;
      /** 0: the account itself, 1: its parent, … */
      readonly distance: number;
      readonly currency: string;
      readonly activatedAt: Instant;
      readonly bestPrice: boolean | null;
      readonly lines: readonly PriceLine[];
    }
  | {
      readonly kind: 'class-list' | 'list';
      readonly code: string;
      readonly name: string;
      readonly currency: string;
      readonly activatedAt: Instant;
      readonly lines: readonly PriceLine[];
    };

/** What pricing needs to know of an item. groups: nearest first. */
export type PriceItem = { readonly itemId: ItemId; readonly groups: readonly GroupId[]; readonly baseUnit: string; readonly cost: UnitPrice | null };

/** Everything a price depends on, loaded in one statement for any number of lines. */
export type PriceFacts = {
  readonly on: Day;
  readonly currency: string;
  readonly holders: readonly PriceHolder[];
  readonly items: ReadonlyMap<ItemId, PriceItem>;
  /** Invoiced base quantity in the trailing period, per price line with break basis `period`; absent means none. */
  readonly periodQuantities: ReadonlyMap<PriceLineId, number>;
};
