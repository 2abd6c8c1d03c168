import type { LedgerRow, LedgerRules } from '#app/domain/catalog/ledger/ledger-row.ts';
import { type Ledger, accountOf } from '#app/domain/catalog/ledger/read-ledger.ts';
import { day } from '#app/domain/shared/days.ts';
import type { OnlineRetailRow } from '../online-retail-format.ts';
import { toTimeText, unpackOnlineRetail } from '../unpack-online-retail.ts';

export const DEMO_RULES: LedgerRules = { goods: /^\d{5}/, creditPrefix: 'C', adjustmentPrefix: 'A' };
/** SHA-256 of the published CSV, which the bundle gives back byte for byte. */
export const YEAR_SHA256 = '7615e19743f2c3e8e641375743c276dbb0ed64a70cf210464ce72c335db3d221';
export const DEMO_CURRENCY = 'GBP';

const MINUTES_PER_DAY = 1_440;

/** Which customers and items of the year to load; null: all. */
export type Choice = { readonly customers: ReadonlySet<string> | null; readonly skus: ReadonlySet<string> | null };

/** The rows of the real year as the import takes them: all, or those of the chosen items and the charges of the chosen customers. */
export function* demoRows(choice: Choice): Generator<LedgerRow> {
  const days = new Map<number, LedgerRow['day']>();
  const prices = new Map<string, number>();
  let number = 1;
  for (const row of unpackOnlineRetail()) {
    number++;
    if (!isWanted(row, choice)) continue;
    const dayNumber = Math.floor(row.minute / MINUTES_PER_DAY);
    let rowDay = days.get(dayNumber);
    if (rowDay === undefined) days.set(dayNumber, (rowDay = day(toTimeText(row.minute).slice(0, 10))));
    let price = prices.get(row.price);
    if (price === undefined) prices.set(row.price, (price = Math.round(Number(row.price) * 1_000_000)));
    yield {
      number, document: row.document, sku: row.sku, description: row.description, quantity: row.quantity, day: rowDay, price,
      customer: row.customer === '' ? null : row.customer, country: row.country,
    };
  }
}

/** A chosen part needs the trade's sales of its items for their prices, and the charges of its customers. */
function isWanted(row: OnlineRetailRow, { customers, skus }: Choice): boolean {
  if (customers !== null && row.customer === '') return false;
  if (skus === null || skus.has(row.sku.toUpperCase())) return true;
  return customers !== null && customers.has(row.customer) && !DEMO_RULES.goods.test(row.sku);
}

/** Documents and account of rows of the chosen customers alone; prices stay those that the whole trade paid. */
export function partOfLedger(ledger: Ledger, { customers }: Choice): Ledger {
  if (!customers) return ledger;
  const documents = ledger.documents.filter((document) => customers.has(document.customer));
  const rows = documents.flatMap((document) => document.rows);
  return { ...ledger, rowCount: rows.length, account: accountOf(rows, DEMO_RULES), documents, customers: ledger.customers.filter((customer) => customers.has(customer.code)) };
}
