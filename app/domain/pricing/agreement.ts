import type { Day } from '../shared/days.ts';
import type { UnitPrice } from '../shared/unit-price.ts';

/** The contract that speaks first for an account, and the terms that hold by it and by the nodes above. Amounts in minor units. */
export type Agreement = {
  readonly number: string;
  readonly version: number;
  readonly accountName: string;
  readonly currency: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly paymentDays: number;
  readonly rank: number;
  readonly bestPrice: boolean;
  readonly poRequired: boolean;
  readonly carriageFreeFrom: number | null;
};

/** An agreed price in the account's own unit, from its lowest break on: [base quantity, price]. */
export type AgreedPrice = {
  readonly sku: string;
  readonly name: string;
  readonly unit: { readonly label: string; readonly content: number };
  readonly piece: string;
  readonly steps: readonly { readonly from: number; readonly price: UnitPrice }[];
};

/** A line for a whole group or all goods. discount in basis points; null: a price agreed item by item, which the catalog shows. */
export type AgreedScope = { readonly group: string | null; readonly steps: readonly { readonly from: number; readonly discount: number | null }[] };
