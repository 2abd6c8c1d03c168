import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { Comparison } from './compare-lines.ts';
import type { InvoiceStatus, ReasonedTaxGroup } from './invoice.ts';
import type { OrderLinePlace } from './invoice-page.ts';

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
  /** How many things differ on how many lines. */
  readonly differing: number;
  readonly lines: number;
};

/** A draft on the page where it is reviewed. places: where each of its lines was ordered, by the line's id. next: the draft after it. */
export type ReviewPage = DraftListed & {
  readonly version: number;
  readonly status: InvoiceStatus;
  readonly number: string | null;
  readonly accountCode: string;
  readonly shippedOn: Day | null;
  readonly paymentDays: number;
  readonly dueOn: Day;
  readonly taxGroups: readonly ReasonedTaxGroup[];
  readonly orders: readonly { readonly number: string; readonly poNumber: string | null }[];
  readonly places: Readonly<Record<string, OrderLinePlace>>;
  readonly comparison: Comparison;
  readonly queue: { readonly place: number; readonly of: number; readonly next: string | null };
};
