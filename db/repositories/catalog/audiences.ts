import { ACCOUNT_CLASSES, type Audience } from '#app/domain/catalog/decide-audience.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { refreshItems } from './refresh-items.ts';

export type ItemAudience = { readonly itemId: ItemId; readonly sku: string; readonly name: string; readonly audience: Audience };

/** Who sees an item, by its code; null: no such item. Needs the host scope. */
export async function loadAudience(db: Database, sku: string): Promise<ItemAudience | null> {
  const row = await selectItem(db).where('sku', '=', sku).executeTakeFirst();
  return row ? toAudience(db, row) : null;
}

/** The same, the item locked. */
export async function lockAudience(tx: Tx, by: { readonly sku: string } | { readonly itemId: ItemId }): Promise<ItemAudience | null> {
  const item = 'sku' in by ? selectItem(tx).where('sku', '=', by.sku) : selectItem(tx).where('id', '=', by.itemId);
  const row = await forUpdate(item).executeTakeFirst();
  return row ? toAudience(tx, row) : null;
}

function selectItem(db: Database) {
  return db.selectFrom('items').select(['id', 'sku', 'name', 'is_public', 'public_from']);
}

type Row = { readonly id: string; readonly sku: string; readonly name: string; readonly is_public: 0 | 1; readonly public_from?: string | null | undefined };

async function toAudience(db: Database, row: Row): Promise<ItemAudience> {
  const kept = await db.selectFrom('class_exclusions').select('class').where('item_id', '=', row.id).execute();
  const classes = new Set(kept.map((each) => each.class));
  return {
    itemId: id<ItemId>(row.id),
    sku: row.sku,
    name: row.name,
    audience: {
      isForAll: row.is_public === 1,
      opensOn: (row.public_from ?? null) as Day | null,
      keptFrom: ACCOUNT_CLASSES.filter((each) => classes.has(each)),
    },
  };
}

/** Writes who sees a locked item, and lists it anew. */
export async function saveAudience(tx: Tx, itemId: ItemId, { isForAll, opensOn, keptFrom }: Audience): Promise<void> {
  await tx
    .updateTable('items')
    .set({ is_public: isForAll ? 1 : 0, public_from: opensOn })
    .where('id', '=', itemId)
    .execute();
  await tx.deleteFrom('class_exclusions').where('item_id', '=', itemId).execute();
  const rows = keptFrom.map((each) => ({ class: each, item_id: itemId }));
  if (rows.length > 0) await tx.insertInto('class_exclusions').values(rows).execute();
  await refreshItems(tx, [itemId]);
}
