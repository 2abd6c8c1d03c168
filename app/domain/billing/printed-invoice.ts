import type { Day } from '../shared/days.ts';
import type { PrintedFact, PrintedFrame, PrintedParty } from '../shared/printed.ts';

/** An invoice document as plain texts of one language, for a page and for paper alike. Source: experience.md part 2.8, P3. */
export type PrintedInvoice = PrintedFrame & {
  readonly issuedOn: Day;
  /** What a draft says of itself on every page; null once it is issued. */
  readonly draft: string | null;
  readonly seller: { readonly name: string; readonly address: string; readonly legal: readonly string[] };
  readonly parties: readonly PrintedParty[];
  readonly facts: readonly PrintedFact[];
  /** What a credit note corrects, and why; null on an invoice. */
  readonly correction: string | null;
  readonly linesTitle: string;
  readonly heads: PrintedInvoiceHeads;
  readonly lines: readonly PrintedInvoiceLine[];
  readonly taxes: PrintedTaxTable;
  readonly sums: readonly PrintedFact[];
  readonly total: PrintedFact;
  readonly settlement: PrintedSettlement;
  readonly question: string;
  /** What to send with a bank transfer; null where none is asked for. */
  readonly slip: { readonly title: string; readonly facts: readonly PrintedFact[] } | null;
};

/** Heads of the columns that the parts of a line stand in. */
export type PrintedInvoiceHeads = Readonly<Record<'line' | 'item' | 'name' | 'count' | 'unit' | 'price' | 'tax' | 'net', string>>;

/** A part without a value is empty. base: the base quantity; basis: what the price was agreed for, where it is not the unit. */
export type PrintedInvoiceLine = {
  readonly position: number;
  readonly line: string;
  readonly sku: string;
  readonly accountCode: string;
  readonly name: string;
  readonly order: string;
  readonly count: string;
  readonly unit: string;
  readonly base: string;
  readonly price: string;
  readonly basis: string;
  readonly tax: string;
  readonly net: string;
};

/** Net and tax of each category and rate, with the reason where no tax is charged. */
export type PrintedTaxTable = {
  readonly title: string;
  readonly heads: Readonly<Record<'group' | 'net' | 'tax', string>>;
  readonly groups: readonly { readonly group: string; readonly reason: string; readonly net: string; readonly tax: string }[];
};

/** How the total is paid, or what becomes of a credit. */
export type PrintedSettlement = { readonly title: string; readonly note: string; readonly facts: readonly PrintedFact[] };
