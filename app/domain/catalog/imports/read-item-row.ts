import type { ColumnMap } from '../../shared/tables/column-map.ts';
import type { ImportProblem } from '../../shared/tables/import-problem.ts';
import { type CellReader, cellReader, type Said } from '../../shared/tables/read-cells.ts';
import type { DecimalSign, TableRow } from '../../shared/tables/table.ts';
import { gtinCheckDigit, isGtin } from '../gtin.ts';
import { normalizeCode } from '../item-code.ts';
import { readUnitCode } from '../unit-code.ts';

/** What one row says of a pack. Undefined: nothing; null: cleared. */
export type SaidPack = {
  readonly code: string;
  readonly unitCode: string | undefined;
  readonly label: string | undefined;
  readonly content: number | undefined;
  readonly gtin: Said<string>;
  readonly lengthMm: Said<number>;
  readonly widthMm: Said<number>;
  readonly heightMm: Said<number>;
  readonly weightGrams: Said<number>;
  readonly isOrderable: boolean | undefined;
  readonly isShippable: boolean | undefined;
};

/** What one row says of an item. key: the code as codes are compared. typedUnits: unit codes as they stand in the row. */
export type ItemRowSaid = {
  readonly row: number;
  readonly sku: string;
  readonly key: string;
  readonly name: string | undefined;
  readonly groupCode: string | undefined;
  readonly baseUnit: string | undefined;
  readonly leadDays: number | undefined;
  readonly isActive: boolean | undefined;
  readonly replacedBy: Said<string>;
  readonly pack: SaidPack | null;
  readonly problems: readonly ImportProblem[];
};

type How = { readonly columns: ColumnMap; readonly decimalSign: DecimalSign };

const SIZE = { least: 1, most: 99_999 };
const WEIGHT = { least: 1, most: 9_999_999 };
const CONTENT = { least: 1, most: 100_000_000 };

/** One row of a table of items, read cell by cell; its problems are those that need nothing but the row. Sizes in mm, weight in grams. Source: domain.md part 3. */
export function readItemRow(row: TableRow, how: How): ItemRowSaid {
  const cells = cellReader(row, how);
  const sku = cells.text('item', 60) ?? '';
  if (sku === '' && cells.raw('item').length <= 60) cells.note('item', 'missing');
  const said = {
    row: row.number,
    sku,
    key: normalizeCode(sku),
    name: cells.text('name', 120) ?? undefined,
    groupCode: cells.text('group', 40) ?? undefined,
    baseUnit: cells.text('baseUnit', 10)?.toUpperCase(),
    leadDays: cells.whole('leadDays', { least: 0, most: 365 }) ?? undefined,
    isActive: cells.yesNo('sold'),
    replacedBy: cells.text('replacedBy', 60),
    pack: readPack(cells),
  };
  return { ...said, problems: cells.problems };
}

function readPack(cells: CellReader): SaidPack | null {
  const code = cells.text('pack', 40);
  if (!code) {
    const orphan = PACK_FIELDS.find((field) => cells.raw(field) !== '');
    if (orphan !== undefined) cells.note('pack', 'missing');
    return null;
  }
  return {
    code,
    unitCode: cells.text('packUnit', 10)?.toUpperCase(),
    label: cells.text('packLabel', 60) ?? undefined,
    content: cells.whole('content', CONTENT) ?? undefined,
    gtin: readGtin(cells),
    lengthMm: cells.whole('lengthMm', SIZE),
    widthMm: cells.whole('widthMm', SIZE),
    heightMm: cells.whole('heightMm', SIZE),
    weightGrams: cells.whole('weightGrams', WEIGHT),
    isOrderable: cells.yesNo('orderable'),
    isShippable: cells.yesNo('shippable'),
  };
}

const PACK_FIELDS = ['packUnit', 'packLabel', 'content', 'gtin', 'lengthMm', 'widthMm', 'heightMm', 'weightGrams', 'orderable', 'shippable'] as const;

function readGtin(cells: CellReader): Said<string> {
  const typed = cells.text('gtin', 40);
  if (typed === undefined || typed === null) return typed;
  const digits = typed.replace(/[\s-]/g, '');
  if (isGtin(digits)) return digits;
  const fits = /^(\d{8}|\d{12,14})$/.test(digits) ? gtinCheckDigit(digits.slice(0, -1)) : null;
  if (fits === null) cells.note('gtin', 'gtin-form');
  else cells.note('gtin', 'gtin-check', fits);
  return undefined;
}

/** What is wrong with a unit code that is about to become part of the catalog; null: nothing. */
export function unitProblem(code: string): { readonly kind: 'unit-unknown' | 'unit-bare-package'; readonly detail: string } | null {
  const read = readUnitCode(code);
  if (read.kind === 'unit') return null;
  return read.kind === 'bare-package' ? { kind: 'unit-bare-package', detail: read.meant } : { kind: 'unit-unknown', detail: '' };
}
