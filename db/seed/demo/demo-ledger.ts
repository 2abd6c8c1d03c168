import type { LedgerRow, LedgerRules } from '#app/domain/catalog/ledger/ledger-row.ts';
import { accountOf, type Ledger } from '#app/domain/catalog/ledger/read-ledger.ts';
import { day } from '#app/domain/shared/days.ts';
import type { OnlineRetailRow } from '../online-retail-format.ts';
import { toTimeText, unpackOnlineRetail } from '../unpack-online-retail.ts';

export const DEMO_RULES: LedgerRules = { goods: /^\d{5}/, creditPrefix: 'C', adjustmentPrefix: 'A' };
/** SHA-256 of the published CSV, which the bundle gives back byte for byte. */
export const YEAR_SHA256 = '7615e19743f2c3e8e641375743c276dbb0ed64a70cf210464ce72c335db3d221';
export const DEMO_CURRENCY = 'GBP';

const MINUTES_PER_DAY = 1_440;
const TEN_THOUSANDTHS_PER_POUND = 1_000_000;

/** Which customers and items of the year to load; null: all. */
export type Choice = { readonly customers: ReadonlySet<string> | null; readonly skus: ReadonlySet<string> | null };

/** The rows of the real year as the import takes them: all, or those of the chosen items and the charges of the chosen customers. */
export function* demoRows(choice: Choice): Generator<LedgerRow> {
  const days = remembered((dayNumber: number) => day(toTimeText(dayNumber * MINUTES_PER_DAY).slice(0, 10)));
  const prices = remembered((price: string) => Math.round(Number(price) * TEN_THOUSANDTHS_PER_POUND));
  let number = 1;
  for (const row of unpackOnlineRetail()) {
    number++;
    if (!isWanted(row, choice)) continue;
    yield {
      number,
      document: row.document,
      sku: row.sku,
      description: row.description,
      quantity: row.quantity,
      day: days(Math.floor(row.minute / MINUTES_PER_DAY)),
      price: prices(row.price),
      customer: row.customer === '' ? null : row.customer,
      country: row.country,
    };
  }
}

/** Half a million rows name a few hundred days and prices: each is made once. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** A chosen part needs the trade's sales of its items for their prices, and the charges of its customers. */
function isWanted(row: OnlineRetailRow, { customers, skus }: Choice): boolean {
  if (customers !== null && row.customer === '') return false;
  if (skus === null || skus.has(row.sku.toUpperCase())) return true;
  return (customers?.has(row.customer) ?? false) && !DEMO_RULES.goods.test(row.sku);
}

/** Documents and account of rows of the chosen customers alone; prices stay those that the whole trade paid. */
export function partOfLedger(ledger: Ledger, { customers }: Choice): Ledger {
  if (!customers) return ledger;
  const documents = ledger.documents.filter((document) => customers.has(document.customer));
  const rows = documents.flatMap((document) => document.rows);
  return {
    ...ledger,
    rowCount: rows.length,
    account: accountOf(rows, DEMO_RULES),
    documents,
    customers: ledger.customers.filter((customer) => customers.has(customer.code)),
  };
}
