import type { Day, Instant } from '../shared/days.ts';
import type { AccountId, DraftId, OrderId, OrderLineId, UserId } from '../shared/ids.ts';
import type { CreditExcess, DecidedOrder } from './decide-place-order.ts';
import type { GoodLine } from './judge-lines.ts';
import type { TypedLine } from './order-facts.ts';
import type { OrderSum } from './order-sum.ts';

/** A placed order: numbers, prices, dates and tax are fixed. Source: domain.md part 8. */
export type Order = {
  readonly id: OrderId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly status: DecidedOrder['status'];
  readonly hold: CreditExcess | null;
  readonly poNumber: string | null;
  readonly sum: OrderSum;
  readonly paymentDays: number;
  readonly rank: number;
  readonly requestedOn: Day;
  readonly placedAt: Instant;
  readonly placedBy: UserId;
  /** The host user who placed it in the account's name. */
  readonly actingUserId: UserId | null;
  readonly submissionKey: string;
  readonly fingerprint: string;
  readonly draftId: DraftId | null;
  readonly lines: readonly OrderLine[];
};

export type OrderLine = { readonly id: OrderLineId; readonly position: number; readonly typed: TypedLine; readonly line: GoodLine };
