import type { Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';

/** Which drafts a queue shows: those to review, or those that finance sent back. */
export type DraftView = 'to-review' | 'sent-back';

/** A draft of an invoice as it waits. shipmentNumber: null for one of carriage alone. note: why it was sent back. */
export type DraftListed = {
  readonly id: string;
  readonly shipmentNumber: string | null;
  readonly accountName: string;
  readonly siteName: string;
  readonly poNumber: string | null;
  readonly draftedAt: Instant;
  readonly note: string | null;
  readonly net: Money;
  readonly total: Money;
};
