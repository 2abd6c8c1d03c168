import type { Day } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { PageOf } from '../shared/page-of.ts';
import type { AgingBucket } from './aging.ts';

export type InvoiceKind = 'invoice' | 'credit-note';
/** Where an issued document stands: nothing of it settled, some, all. Source: domain.md part 11. */
export type IssuedStatus = 'issued' | 'part-paid' | 'paid';

/** Which documents a list shows. open: invoices and credit notes of which something is left; overdue: such invoices past their due day. */
export type InvoiceView = 'open' | 'overdue' | 'paid' | 'credit-notes' | 'all';

/** What a list is asked for. bucket: only what lies in it on the day that is today; null: all. */
export type InvoiceQuery = {
  readonly view: InvoiceView;
  readonly bucket: AgingBucket | null;
  readonly q: string;
  readonly page: number;
  readonly today: Day;
};

/** An issued document in a list. total, open: below zero on a credit note. daysLate: whole days since the due day, below zero before it. */
export type InvoiceListed = {
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly status: IssuedStatus;
  readonly accountCode: string;
  readonly accountName: string;
  readonly poNumber: string | null;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly total: Money;
  readonly open: Money;
};

/** One page of them; sums: of all pages, one a currency, credit notes subtracted. */
export type InvoiceList = PageOf<InvoiceListed> & { readonly sums: readonly InvoiceSum[] };
export type InvoiceSum = { readonly count: number; readonly total: Money; readonly open: Money };
