import type { OwnItem } from '#app/domain/catalog/own-item.ts';
import { type ItemId, id, type SupplierId } from '#app/domain/shared/ids.ts';
import type { ListQuery } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';

type Found = Omit<OwnItem, 'onHand' | 'expected'> & { readonly itemId: ItemId };

/** A supplier's own items by code, a page of them with their packs, and how many there are. */
export async function loadOwnItems(
  db: Database,
  supplierId: SupplierId,
  { q, page, pageSize }: ListQuery & { readonly pageSize: number },
): Promise<{ readonly items: readonly Found[]; readonly total: number }> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '')}%`;
  const own = db
    .selectFrom('items as item')
    .where('item.supplier_id', '=', supplierId)
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([eb(eb.fn<string>('lower', ['item.sku']), 'like', like), eb(eb.fn<string>('lower', ['item.name']), 'like', like)])),
    );
  const { count } = await own.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await own
    .innerJoin('item_groups as group', 'group.id', 'item.group_id')
    .select(['item.id', 'item.sku', 'item.name', 'item.base_unit', 'item.status', 'group.name as group_name'])
    .orderBy('item.sku')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const packs = await loadPacks(
    db,
    rows.map((row) => row.id),
  );
  const items = rows.map((row) => ({
    itemId: id<ItemId>(row.id),
    sku: row.sku,
    name: row.name,
    groupName: row.group_name,
    baseUnit: row.base_unit,
    isActive: row.status === 'active',
    packs: packs.filter((pack) => pack.item_id === row.id).map(({ label, content }) => ({ label, content })),
  }));
  return { items, total: count };
}

function loadPacks(db: Database, itemIds: readonly string[]) {
  if (itemIds.length === 0) return [];
  return db
    .selectFrom('pack_units')
    .select(['item_id', 'label', 'content'])
    .where('item_id', 'in', itemIds)
    .where('content', '>', 1)
    .orderBy('content')
    .execute();
}
