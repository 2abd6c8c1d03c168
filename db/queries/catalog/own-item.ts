import type { ItemChange } from '#app/domain/catalog/item-card.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { SupplierId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { loadPacks, loadReplacementSku, toCard } from '../../repositories/catalog/item-cards.ts';

const MOST_CHANGES = 50;

/** An item as its supplier keeps it, with its latest changes; null: none of its items. */
export async function findOwnItem(db: Database, { supplierId, sku }: { readonly supplierId: SupplierId; readonly sku: string }): Promise<OwnItemPage | null> {
  const row = await db
    .selectFrom('items as item')
    .innerJoin('item_groups as group', 'group.id', 'item.group_id')
    .select(['item.id', 'item.sku', 'item.name', 'item.base_unit', 'item.lead_days', 'item.status', 'item.replaced_by_id', 'item.version'])
    .select('group.name as group_name')
    .where('item.supplier_id', '=', supplierId)
    .where('item.sku', '=', sku)
    .executeTakeFirst();
  if (!row) return null;
  const packs = await loadPacks(db, row.id);
  const replacedBy = await loadReplacementSku(db, { supplierId, itemId: row.replaced_by_id });
  return {
    sku: row.sku,
    version: row.version,
    groupName: row.group_name,
    baseUnit: row.base_unit,
    card: toCard(row, { replacedBy, packs }),
    packs: packs.map(({ label, content }) => ({ label, content })),
    changes: await loadChanges(db, { supplierId, itemId: row.id }),
  };
}

type Of = { readonly supplierId: SupplierId; readonly itemId: string };

async function loadChanges(db: Database, { supplierId, itemId }: Of): Promise<OwnItemPage['changes']> {
  const rows = await db
    .selectFrom('item_changes as change')
    .innerJoin('users as actor', 'actor.id', 'change.actor_id')
    .select(['change.id', 'change.at', 'change.changes', 'actor.name as who'])
    .where('change.supplier_id', '=', supplierId)
    .where('actor.supplier_id', '=', supplierId)
    .where('change.item_id', '=', itemId)
    .orderBy('change.version', 'desc')
    .limit(MOST_CHANGES)
    .execute();
  return rows.map(({ id, at, changes, who }) => {
    const facts: readonly ItemChange[] = JSON.parse(changes);
    return { id, at: at as Instant, who, changes: facts };
  });
}
