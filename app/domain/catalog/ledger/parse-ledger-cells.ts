import { type Day, day } from '../../shared/days.ts';
import { accept, type Result, refuse } from '../../shared/result.ts';
import type { LedgerProblem, LedgerProblemKind, LedgerRow } from './ledger-row.ts';

/** The cells of one row as text, by what they hold. */
export type LedgerCells = Readonly<Record<'document' | 'sku' | 'description' | 'quantity' | 'date' | 'price' | 'customer' | 'country', string>>;
/** decimals: of the currency's amounts; four more are kept exactly. */
export type CellRules = { readonly decimalSign: '.' | ','; readonly dateOrder: 'YMD' | 'DMY' | 'MDY'; readonly decimals: number };

const UNIT_PRICE_DECIMALS = 4;

/** One row read from its cells, or every cell of it that cannot be read. Source: issue "The real year", the import. */
export function parseLedgerCells(cells: LedgerCells, row: number, rules: CellRules): Result<LedgerRow, readonly LedgerProblem[]> {
  const quantity = parseQuantity(cells.quantity);
  const price = parsePrice(cells.price, rules);
  const on = parseDay(cells.date, rules);
  const problems: LedgerProblem[] = [];
  const note = (column: keyof LedgerCells, kind: LedgerProblemKind) => problems.push({ row, column, value: cells[column], kind });
  if (cells.document.trim() === '') note('document', 'empty');
  if (cells.sku.trim() === '') note('sku', 'empty');
  if (!quantity.ok) note('quantity', quantity.refusal);
  if (!price.ok) note('price', price.refusal);
  if (!on.ok) note('date', on.refusal);
  if (problems.length > 0 || !quantity.ok || !price.ok || !on.ok) return refuse(problems);
  const customer = cells.customer.trim();
  return accept({
    number: row,
    document: cells.document.trim(),
    sku: cells.sku.trim(),
    description: cells.description,
    quantity: quantity.value,
    day: on.value,
    price: price.value,
    customer: customer === '' ? null : customer,
    country: cells.country.trim(),
  });
}

function parseQuantity(text: string): Result<number, LedgerProblemKind> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  const value = /^[-+]?\d{1,12}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isNaN(value) ? refuse('not-a-whole-number') : accept(value);
}

/** Digit by digit, so that no price passes through a fraction. */
function parsePrice(text: string, { decimalSign, decimals }: CellRules): Result<number, LedgerProblemKind> {
  const trimmed = text.trim();
  if (trimmed === '') return refuse('empty');
  const [, sign = '', whole = '', fraction = ''] = /^([-+]?)(\d{1,9})(?:[.,](\d+))?$/.exec(trimmed) ?? [];
  if (whole === '' || trimmed.includes(decimalSign === '.' ? ',' : '.')) return refuse('not-a-price');
  const kept = decimals + UNIT_PRICE_DECIMALS;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > kept) return refuse('too-many-decimals');
  const value = Number(`${whole}${digits.padEnd(kept, '0')}`);
  if (!Number.isSafeInteger(value)) return refuse('not-a-price');
  return accept(sign === '-' && value !== 0 ? -value : value);
}

function parseDay(text: string, { dateOrder }: CellRules): Result<Day, LedgerProblemKind> {
  const date = text.trim().split(/[ T]/)[0] ?? '';
  if (date === '') return refuse('empty');
  const parts = date.split(/[-/.]/);
  const place = (letter: string) => parts[dateOrder.indexOf(letter)] ?? '';
  const [year, month, dayOfMonth] = [place('Y'), place('M').padStart(2, '0'), place('D').padStart(2, '0')];
  const iso = `${year}-${month}-${dayOfMonth}`;
  const isDay = parts.length === 3 && /^\d{4}-\d{2}-\d{2}$/.test(iso) && isOnCalendar(iso);
  return isDay ? accept(day(iso)) : refuse('not-a-date');
}

function isOnCalendar(iso: string): boolean {
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(iso);
}
