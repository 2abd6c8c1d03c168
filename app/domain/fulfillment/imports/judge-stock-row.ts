import { normalizeCode } from '../../catalog/item-code.ts';
import type { ColumnMap } from '../../shared/tables/column-map.ts';
import type { ImportProblem, ImportProblemKind } from '../../shared/tables/import-problem.ts';
import { cellReader } from '../../shared/tables/read-cells.ts';
import type { DecimalSign, TableRow } from '../../shared/tables/table.ts';
import { decideCount } from '../decide-count.ts';
import type { CountedShelf, StandingShelf } from './stock-plan.ts';

/** What one row says was counted. key: of item and warehouse, as codes are compared. */
export type StockRowSaid = {
  readonly row: number;
  readonly item: string;
  readonly warehouse: string;
  readonly key: string;
  readonly counted: number | undefined;
  readonly problems: readonly ImportProblem[];
};

/** One row of a table of counted stock, read cell by cell. Base units. Source: domain.md part 9. */
export function readStockRow(row: TableRow, how: { readonly columns: ColumnMap; readonly decimalSign: DecimalSign }): StockRowSaid {
  const cells = cellReader(row, how);
  const item = cells.text('item', 60) ?? '';
  const warehouse = cells.text('warehouse', 40) ?? '';
  for (const field of ['item', 'warehouse', 'onHand']) if (cells.raw(field) === '') cells.note(field, 'missing');
  const counted = cells.whole('onHand', { least: 0, most: 1_000_000_000 }) ?? undefined;
  return { row: row.number, item, warehouse, key: `${normalizeCode(item)}\n${warehouse}`, counted, problems: cells.problems };
}

export type JudgedCount =
  | { readonly kind: 'same' }
  | ({ readonly kind: 'counted' } & CountedShelf)
  | { readonly kind: 'bad'; readonly problems: readonly ImportProblem[] };
export type StockAround = { readonly isItem: boolean; readonly isWarehouse: boolean; readonly shelf: StandingShelf | null; readonly earlierRow: number | null };

/** A count beside what is kept; never below what is promised. Source: domain.md part 9, promises.md 13. */
export function judgeStockRow(said: StockRowSaid, { isItem, isWarehouse, shelf, earlierRow }: StockAround): JudgedCount {
  const problems = [...said.problems];
  const note = (field: string, kind: ImportProblemKind, value: string, detail = '') => problems.push({ row: said.row, field, value, kind, detail });
  if (said.item !== '' && !isItem) note('item', 'item-unknown', said.item);
  if (said.warehouse !== '' && !isWarehouse) note('warehouse', 'warehouse-unknown', said.warehouse);
  if (isItem && isWarehouse && !shelf) note('item', 'shelf-unknown', said.item);
  if (earlierRow !== null) note('item', 'twice-in-file', said.item, String(earlierRow));
  const { counted } = said;
  const decided = shelf && counted !== undefined ? decideCount(shelf, { seen: shelf.onHand, counted }) : null;
  if (decided && !decided.ok && shelf) note('onHand', 'below-promised', String(counted), String(shelf.reserved));
  if (problems.length > 0 || !shelf || counted === undefined) return { kind: 'bad', problems };
  return counted === shelf.onHand ? { kind: 'same' } : { kind: 'counted', shelf, counted };
}
