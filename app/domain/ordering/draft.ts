import type { Day, Instant } from '../shared/days.ts';
import type { AccountId, DraftId, OrderId, UserId } from '../shared/ids.ts';
import type { TypedLine } from './order-facts.ts';
import type { SeenLine } from './seen-lines.ts';

/** A window in which a draft is written, and its how-manieth writing: the newest of a window's writings stands, in whatever order they arrive. */
export type Writing = { readonly writer: string; readonly turn: number };

/** An order being written: named, kept on the server, never emptied by anyone but its owner. Source: experience.md part 0. */
export type Draft = {
  readonly id: DraftId;
  readonly accountId: AccountId;
  readonly siteId: AccountId;
  readonly ownerId: UserId;
  readonly number: string;
  readonly name: string;
  readonly poNumber: string;
  readonly requestedOn: Day | null;
  readonly lines: readonly TypedLine[];
  readonly seen: readonly SeenLine[];
  readonly submissionKey: string;
  readonly orderId: OrderId | null;
  readonly version: number;
  /** Who wrote it last; null: a form without script. */
  readonly writing: Writing | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
