import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { chunked } from '../../dialect.ts';
import { insertMany } from '../insert-many.ts';

/** Lists items in their group and every group above it anew. Part of refreshItems. */
export async function listItems(tx: Tx, itemIds: readonly ItemId[]): Promise<void> {
  for (const ids of chunked(itemIds)) {
    await tx.deleteFrom('item_listing').where('item_id', 'in', ids).execute();
    const items = await tx
      .selectFrom('items')
      .innerJoin('item_groups as nearest', 'nearest.id', 'items.group_id')
      .select(['items.id', 'items.name', 'items.sku', 'items.is_public', 'items.status', 'nearest.path'])
      .where('items.id', 'in', ids)
      .where('items.status', '=', 'active')
      .execute();
    const rows = items.flatMap((item) =>
      groupsOn(item.path).map((groupId) => ({ group_id: groupId, sort_key: sortKey(item), item_id: item.id, is_public: item.is_public })),
    );
    await insertMany(tx, 'item_listing', rows);
  }
}

/** Items sort by the words of their name, then by code. */
function sortKey(item: { readonly name: string; readonly sku: string }): string {
  return `${searchWords(item.name).join(' ')} ${item.sku.toLowerCase()}`;
}

function groupsOn(path: string): string[] {
  return path.split('/').filter((id) => id !== '');
}

/** Counts anew what is listed in each group. Part of refreshItems. */
export async function countGroups(tx: Tx): Promise<void> {
  await tx
    .updateTable('item_groups')
    .set((eb) => ({
      public_count: eb
        .selectFrom('item_listing')
        .whereRef('item_listing.group_id', '=', 'item_groups.id')
        .where('item_listing.is_public', '=', 1)
        .select((count) => count.cast<number>(count.fn.countAll(), 'bigint').as('listed')),
    }))
    .execute();
}
