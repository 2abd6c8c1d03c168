import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { InvoiceDocument } from './invoice-document.ts';
import type { IssuedStatus } from './invoice-list.ts';
import type { PostingListed } from './ledger-page.ts';

/**
 * An issued document as its page tells it: the frozen body, and what happened since. Amounts are positive for both kinds.
 * daysLate: whole days since the due day. places: where each line of the body was ordered, in the order of the body.
 */
export type InvoicePage = {
  readonly id: string;
  readonly number: string;
  readonly status: IssuedStatus;
  readonly accountCode: string;
  readonly accountName: string;
  readonly daysLate: number;
  readonly open: Money;
  readonly document: InvoiceDocument;
  readonly places: readonly OrderLinePlace[];
  readonly moves: readonly InvoiceMove[];
  readonly creditNotes: readonly CreditNoteListed[];
};

/** line: as the order's page counts, from 1; null for what is no line there, such as carriage. */
export type OrderLinePlace = { readonly orderNumber: string; readonly line: number | null };

/** What was set against it: a payment or credit note against an invoice, or the invoice that a credit note was set against. */
export type InvoiceMove = {
  readonly on: Day;
  readonly kind: 'card' | 'bank-transfer' | 'credit-note' | 'invoice';
  readonly number: string;
  readonly amount: Money;
};

/** A credit note that corrects it; open: what of it is not yet set against an invoice. */
export type CreditNoteListed = { readonly number: string; readonly issuedOn: Day; readonly reason: string; readonly total: Money; readonly open: Money };

/** What only the host sees of a document: its letters, who did what, and its postings. note: what they wrote with it. */
export type InvoiceRecord = {
  readonly letters: readonly { readonly id: string; readonly recipient: string; readonly writtenAt: Instant; readonly sentAt: Instant | null }[];
  readonly events: readonly { readonly at: Instant; readonly action: string; readonly who: string | null; readonly note: string }[];
  readonly postings: readonly PostingListed[];
};
