import type { Supplier } from '#app/domain/accounts/people.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { ImportCounts } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { itemsDesk } from './imports/items-desk.ts';
import { type RowNotWritten, type TypedRow, writeRow } from './imports/write-rows.ts';

export type PackNotAdded = { readonly kind: 'no-such-item' | 'pack-there' };

/** Adds a pack to a supplier's item. A pack that is there is changed on the item's own page, not here. */
export function addPack(context: Context, supplier: Supplier, row: TypedRow): Promise<Result<ImportCounts, RowNotWritten<PackNotAdded>>> {
  return writeRow(context, itemsDesk(supplier), {
    row,
    subject: { kind: 'item', id: row['item'] ?? '' },
    against: ({ added, changed: [changed] }) => {
      if (added.length > 0) return { kind: 'no-such-item' };
      const isNew = changed && !changed.standing.packs.some(({ code }) => code === row['pack']);
      return isNew ? null : { kind: 'pack-there' };
    },
  });
}
