import type { Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';

/** How many wait, what they come to (one amount a currency), and since when the first of them does. */
export type Waiting = { readonly count: number; readonly amounts: readonly Money[]; readonly since: Instant | null };

/** What waits for finance. next: the draft to review first. unsettled: payments whose outcome is unknown, that failed or that a person must look at. */
export type FinanceDesk = {
  readonly next: string | null;
  readonly toReview: Waiting;
  readonly sentBack: Waiting;
  readonly holds: Waiting;
  readonly unapplied: Waiting;
  readonly unsettled: Waiting;
};
