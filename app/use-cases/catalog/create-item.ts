import type { Supplier } from '#app/domain/accounts/people.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { ImportCounts } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { itemsDesk } from './imports/items-desk.ts';
import { type RowNotWritten, type TypedRow, writeRow } from './imports/write-rows.ts';

/** Adds an item to a supplier's catalog, with one pack where the row names one. An item that is there already is not changed. */
export function createItem(
  context: Context,
  supplier: Supplier,
  row: TypedRow,
): Promise<Result<ImportCounts, RowNotWritten<{ readonly kind: 'exists-already' }>>> {
  return writeRow(context, itemsDesk(supplier), {
    row,
    subject: { kind: 'item', id: row['item'] ?? '' },
    against: ({ added }) => (added.length === 1 ? null : { kind: 'exists-already' }),
  });
}
