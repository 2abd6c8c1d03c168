import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { AccountClass } from './account-chain.ts';

/** An account as the desk of its key account manager lists it; each sum once per currency. Units: minor units, calendar days. */
export type DeskAccount = {
  readonly code: string;
  readonly name: string;
  readonly class: AccountClass;
  readonly country: string;
  readonly sites: number;
  readonly agreement: { readonly number: string; readonly validTo: Day | null } | null;
  readonly openOrders: { readonly count: number; readonly totals: readonly Money[] };
  readonly lastBoughtOn: Day | null;
  /** Invoices less credits of the last twelve months. */
  readonly net: readonly Money[];
};
