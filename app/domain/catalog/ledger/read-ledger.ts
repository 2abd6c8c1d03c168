import type { Day } from '../../shared/days.ts';
import { classifyLedgerRow, isLoaded, ROW_CLASSES, type RowClass } from './classify-ledger-row.ts';
import { commonest, deriveTradePrice, type Sale, type TradePrice } from './derive-trade-price.ts';
import type { LedgerRow, LedgerRules } from './ledger-row.ts';

/** An item as the ledger shows it. sku: upper case; units, lines: sold to known customers; lastDay: of any priced sale. */
export type LedgerItem = {
  readonly sku: string;
  readonly description: string;
  readonly tradePrice: TradePrice | null;
  readonly inner: number | null;
  readonly units: number;
  readonly lines: number;
  readonly lastDay: Day;
};

/** A customer as the ledger shows it. net: minor units, credits subtracted; country: the word on most of its rows. */
export type LedgerCustomer = {
  readonly code: string;
  readonly country: string;
  readonly net: number;
  readonly largestMonth: number;
  readonly documents: number;
};

/** An invoice or credit of one customer, rows in the order of the file. */
export type LedgerDocument = {
  readonly number: string;
  readonly isCredit: boolean;
  readonly customer: string;
  readonly country: string;
  readonly day: Day;
  readonly rows: readonly LedgerRow[];
};

/** How many rows there are of each class; together they are all rows. */
export type RowAccount = Readonly<Record<RowClass, number>>;

/** Everything derived from a ledger. customers: largest net first, then by code; items by sku. */
export type Ledger = {
  readonly rowCount: number;
  readonly account: RowAccount;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly items: readonly LedgerItem[];
  readonly customers: readonly LedgerCustomer[];
  readonly documents: readonly LedgerDocument[];
};

/** Reads a whole ledger: each row classed once, goods with a priced sale become items. Null for a ledger without rows. */
export function readLedger(rows: Iterable<LedgerRow>, rules: LedgerRules): Ledger | null {
  const account = emptyAccount();
  const items = new Map<string, ItemNotes>();
  const documents = new Map<string, OpenDocument>();
  const span: { rows: number; first: Day | null; last: Day | null } = { rows: 0, first: null, last: null };
  for (const row of rows) {
    const rowClass = classifyLedgerRow(row, rules);
    account[rowClass]++;
    span.rows++;
    if (span.first === null || row.day < span.first) span.first = row.day;
    if (span.last === null || row.day > span.last) span.last = row.day;
    if (rowClass === 'goods-sold' || (rowClass === 'consumer-sale' && rules.goods.test(row.sku))) noteItem(items, row, rowClass);
    if (isLoaded(rowClass)) noteDocument(documents, row, rules);
  }
  if (span.first === null || span.last === null) return null;
  const found = [...documents.values()];
  return {
    rowCount: span.rows,
    account,
    firstDay: span.first,
    lastDay: span.last,
    items: [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sku, notes]) => toItem(sku, notes)),
    customers: toCustomers(found),
    documents: found,
  };
}

/** Net of a row in minor units, rounded once, half away from zero. */
export function netOfRow(row: { readonly quantity: number; readonly price: number }): number {
  const exact = row.quantity * row.price;
  return Math.sign(exact) * Math.round(Math.abs(exact) / 10_000) || 0;
}

/** Each row counted in the one class it belongs to. */
export function accountOf(rows: readonly LedgerRow[], rules: LedgerRules): RowAccount {
  const account = emptyAccount();
  for (const row of rows) account[classifyLedgerRow(row, rules)]++;
  return account;
}

function emptyAccount(): Record<RowClass, number> {
  return Object.fromEntries(ROW_CLASSES.map((rowClass) => [rowClass, 0])) as Record<RowClass, number>;
}

type ItemNotes = { readonly sales: Sale[]; readonly descriptions: Map<string, number>; lastDay: Day };

function noteItem(items: Map<string, ItemNotes>, row: LedgerRow, rowClass: RowClass): void {
  const sku = row.sku.toUpperCase();
  let notes = items.get(sku);
  if (!notes) {
    notes = { sales: [], descriptions: new Map(), lastDay: row.day };
    items.set(sku, notes);
  }
  if (rowClass === 'goods-sold') notes.sales.push({ quantity: row.quantity, price: row.price });
  if (row.day > notes.lastDay) notes.lastDay = row.day;
  const description = row.description.trim().replace(/\s+/g, ' ');
  if (description !== '') notes.descriptions.set(description, (notes.descriptions.get(description) ?? 0) + 1);
}

type OpenDocument = {
  readonly number: string;
  readonly isCredit: boolean;
  readonly customer: string;
  readonly country: string;
  readonly day: Day;
  readonly rows: LedgerRow[];
};

function noteDocument(documents: Map<string, OpenDocument>, row: LedgerRow, rules: LedgerRules): void {
  const open = documents.get(row.document);
  if (open) {
    open.rows.push(row);
    return;
  }
  const isCredit = rules.creditPrefix !== '' && row.document.startsWith(rules.creditPrefix);
  documents.set(row.document, { number: row.document, isCredit, customer: row.customer ?? '', country: row.country, day: row.day, rows: [row] });
}

function toItem(sku: string, notes: ItemNotes): LedgerItem {
  const tradePrice = deriveTradePrice(notes.sales);
  const quantities = notes.sales
    .map((sale) => sale.quantity)
    .filter((quantity) => quantity > 1 && (tradePrice?.carton == null || quantity < tradePrice.carton));
  return {
    sku,
    description: commonestText(notes.descriptions) ?? sku,
    tradePrice,
    inner: commonest(quantities),
    units: notes.sales.reduce((sum, sale) => sum + sale.quantity, 0),
    lines: notes.sales.length,
    lastDay: notes.lastDay,
  };
}

function toCustomers(documents: readonly OpenDocument[]): LedgerCustomer[] {
  const notes = new Map<string, { net: number; documents: number; months: Map<string, number>; countries: Map<string, number> }>();
  for (const document of documents) {
    let note = notes.get(document.customer);
    if (!note) {
      note = { net: 0, documents: 0, months: new Map(), countries: new Map() };
      notes.set(document.customer, note);
    }
    const net = document.rows.reduce((sum, row) => sum + netOfRow(row), 0);
    const month = document.day.slice(0, 7);
    note.net += net;
    note.documents++;
    note.months.set(month, (note.months.get(month) ?? 0) + net);
    note.countries.set(document.country, (note.countries.get(document.country) ?? 0) + document.rows.length);
  }
  return [...notes]
    .map(([code, note]) => ({
      code,
      country: commonestText(note.countries) ?? '',
      net: note.net,
      largestMonth: Math.max(...note.months.values()),
      documents: note.documents,
    }))
    .sort((a, b) => b.net - a.net || (a.code < b.code ? -1 : 1));
}

function commonestText(counts: ReadonlyMap<string, number>): string | null {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
