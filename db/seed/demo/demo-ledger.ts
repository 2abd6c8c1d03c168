import type { LedgerRow, LedgerRules } from '#app/domain/catalog/ledger/ledger-row.ts';
import { day } from '#app/domain/shared/days.ts';
import { toTimeText, unpackOnlineRetail } from '../unpack-online-retail.ts';

export const DEMO_RULES: LedgerRules = { goods: /^\d{5}/, creditPrefix: 'C', adjustmentPrefix: 'A' };
/** SHA-256 of the published CSV, which the bundle gives back byte for byte. */
export const YEAR_SHA256 = '7615e19743f2c3e8e641375743c276dbb0ed64a70cf210464ce72c335db3d221';
export const DEMO_CURRENCY = 'GBP';

const MINUTES_PER_DAY = 1_440;

/** The rows of the real year as the import takes them. */
export function* demoRows(): Generator<LedgerRow> {
  const days = new Map<number, LedgerRow['day']>();
  const prices = new Map<string, number>();
  let number = 1;
  for (const row of unpackOnlineRetail()) {
    number++;
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
