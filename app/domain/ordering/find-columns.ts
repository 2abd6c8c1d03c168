import { unitFamily, unitWord } from '../catalog/unit-words.ts';

/** Which column holds what, from 0; null: none does. */
export type Columns = { readonly code: number | null; readonly quantity: number | null; readonly unit: number | null };

/** Whether somebody knows an item under this code. */
export type IsKnownCode = (code: string) => boolean;

const HEADER_WORDS: Readonly<Record<keyof Columns, ReadonlySet<string>>> = {
  code: new Set([
    'code',
    'sku',
    'item',
    'itemcode',
    'itemno',
    'itemnumber',
    'article',
    'articleno',
    'articlenumber',
    'artnr',
    'artikel',
    'artikelnummer',
    'part',
    'partno',
    'partnumber',
    'product',
    'productcode',
    'stockcode',
    'yourcode',
    'ourcode',
    'material',
    'ref',
    'reference',
    'référence',
  ]),
  quantity: new Set([
    'quantity',
    'qty',
    'quant',
    'menge',
    'anzahl',
    'quantité',
    'qté',
    'amount',
    'number',
    'count',
    'pieces',
    'ordered',
    'orderqty',
    'orderquantity',
  ]),
  unit: new Set(['unit', 'uom', 'unitofmeasure', 'einheit', 'unité', 'pack', 'packunit', 'packaging', 'me']),
};

/** Whether a first row names columns: a known heading in it and no cell that is a number. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => headingOf(cell) !== null) && !cells.some((cell) => isNumber(cell));
}

/** Decides each column over all rows: by heading, then by what its cells look like, a known code before all. Linear in the cells. */
export function findColumns(rows: readonly (readonly string[])[], header: readonly string[] | null, isKnownCode: IsKnownCode | null): Columns {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), header?.length ?? 0);
  const columns = Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_, at) => lookAt(rows, at, isKnownCode));
  const named = (role: keyof Columns) => orNull(header?.findIndex((cell) => headingOf(cell) === role) ?? -1);
  const unit = named('unit') ?? best(columns, (column) => (column.units > 0.5 ? column.units : 0), [named('code'), named('quantity')]);
  const known = best(columns, (column) => column.known, [unit, named('quantity')]);
  const code = named('code') ?? known ?? best(columns, codeScore, [unit, named('quantity')]);
  const quantity = named('quantity') ?? best(columns, (column) => column.wholes * 2 + column.numbers, [unit, code]);
  return { code, quantity, unit: unit ?? (header ? null : besideQuantity(columns, { code, quantity })) };
}

/**
 * Short words right of the quantity are taken for its unit even when nobody knows them: asking what "barrels" are is better than
 * ordering pieces. A longer text is a description.
 */
function besideQuantity(columns: readonly Look[], taken: Pick<Columns, 'code' | 'quantity'>): number | null {
  if (taken.quantity === null) return null;
  const at = taken.quantity + 1;
  const column = columns[at];
  const isShortText = column !== undefined && column.length > 0 && column.length <= LONGEST_UNIT && column.numbers < 0.5;
  return isShortText && at !== taken.code ? at : null;
}

/** A number as people type one; whether it can be read is parseQuantity's matter. A unit may follow it. */
export function isNumber(cell: string): boolean {
  return cell.length <= 40 && /^[+-]?\d[\d.,'’\s\u00A0\u202F]*$/.test(cell.normalize('NFKC'));
}

/** "12 cases" as number and unit; null when the cell does not begin with a number or what follows is no unit. */
export function splitNumberAndUnit(cell: string): { readonly quantity: string; readonly unit: string } | null {
  if (cell.length > 80) return null;
  const parts = /^(\d[\d.,'’\s]*?)\s*[x×*]?\s*(\p{L}.*)?$/u.exec(cell.normalize('NFKC').trim());
  if (!parts) return null;
  const unit = (parts[2] ?? '').trim();
  return unit === '' || isUnitWord(unit) ? { quantity: (parts[1] ?? '').trim(), unit } : null;
}

/** Whether a text is a trade word for a unit, with or without its content ("cs", "case of 6"). */
export function isUnitWord(text: string): boolean {
  if (text.length > 80 || text === '') return false;
  const { name } = unitWord(text);
  return unitFamily(name) !== name || UNIT_FAMILIES.has(name);
}

const MOST_COLUMNS = 60;
const LONGEST_UNIT = 14;
const UNIT_FAMILIES = new Set(['piece', 'case', 'box', 'pack', 'inner', 'display', 'tray', 'bag', 'roll', 'set', 'pair', 'dozen', 'bundle', 'layer', 'pallet']);

/** Shares of the filled cells of one column, 0 to 1, and their mean length. */
type Look = {
  readonly numbers: number;
  readonly wholes: number;
  readonly units: number;
  readonly codes: number;
  readonly known: number;
  readonly length: number;
  readonly isFirst: boolean;
};

function lookAt(rows: readonly (readonly string[])[], at: number, isKnownCode: IsKnownCode | null): Look {
  const sum = { filled: 0, numbers: 0, wholes: 0, units: 0, codes: 0, known: 0, length: 0 };
  for (const cells of rows) {
    const cell = cells[at] ?? '';
    if (cell === '') continue;
    const numeric = isNumber(cell) || splitNumberAndUnit(cell) !== null;
    sum.filled++;
    sum.length += cell.length;
    if (numeric) sum.numbers++;
    if (numeric && !/[.,]\d{1,2}$/.test(cell)) sum.wholes++;
    if (!numeric && isUnitWord(cell)) sum.units++;
    if (!numeric && cell.length <= 40 && /\d/.test(cell) && !/\s\S*\s/.test(cell)) sum.codes++;
    if (isKnownCode?.(cell)) sum.known++;
  }
  const filled = Math.max(1, sum.filled);
  const share = (count: number) => count / filled;
  return {
    numbers: share(sum.numbers),
    wholes: share(sum.wholes),
    units: share(sum.units),
    codes: share(sum.codes),
    known: sum.known / Math.max(1, rows.length),
    length: share(sum.length),
    isFirst: at === 0,
  };
}

/** Item-like cells first; else the column with the longer digits (codes are longer than quantities), else the first. */
function codeScore(column: Look): number {
  return column.codes * 1_000 + (column.codes > 0 ? 0 : column.numbers * Math.min(column.length, 40)) + (column.isFirst ? 0.5 : 0);
}

function best(columns: readonly Look[], score: (column: Look) => number, taken: readonly (number | null)[]): number | null {
  let found: number | null = null;
  let most = 0;
  columns.forEach((column, at) => {
    const points = taken.includes(at) ? 0 : score(column);
    if (points <= most) return;
    found = at;
    most = points;
  });
  return found;
}

function headingOf(cell: string): keyof Columns | null {
  const word = cell.toLowerCase().replace(/[^\p{L}]+/gu, '');
  if (HEADER_WORDS.quantity.has(word)) return 'quantity';
  if (HEADER_WORDS.unit.has(word)) return 'unit';
  return HEADER_WORDS.code.has(word) ? 'code' : null;
}

function orNull(index: number): number | null {
  return index < 0 ? null : index;
}
