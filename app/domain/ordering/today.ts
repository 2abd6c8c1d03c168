import type { CutOff } from '../fulfillment/cut-off.ts';
import type { Day, Instant } from '../shared/days.ts';

/** Goods that come on a day: how many lines of which orders. */
export type Arriving = { readonly on: Day; readonly orders: readonly { readonly number: string; readonly lines: number }[] };
/** A line whose dates changed after it was ordered. to: its portions now; on null: no day yet; quantity in base units. */
export type PromiseChange = {
  readonly at: Instant;
  readonly orderNumber: string;
  readonly itemName: string;
  readonly to: readonly { readonly on: Day | null; readonly quantity: number }[];
};

/** What a buyer's day begins with. */
export type Today = {
  readonly on: Day;
  readonly siteName: string;
  readonly cutOff: CutOff;
  readonly arriving: readonly Arriving[];
  readonly changes: readonly PromiseChange[];
};
