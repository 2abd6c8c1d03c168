import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';

/** An order over the credit limit. limit, exposure, excess: as they were when it was placed. ageDays: days since then. */
export type HeldOrder = {
  readonly number: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly siteName: string;
  readonly placedAt: Instant;
  readonly ageDays: number;
  readonly requestedOn: Day;
  readonly total: Money;
  readonly limit: Money;
  readonly exposure: Money;
  readonly excess: Money;
};

/** A held order on the page where it is released. now: limit and exposure at this moment, without this order; limit null: none. */
export type HeldOrderPage = HeldOrder & { readonly now: { readonly limit: Money | null; readonly exposure: Money } };
