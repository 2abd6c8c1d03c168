import type { ItemStanding } from '#app/domain/catalog/decide-item-change.ts';
import { gtinForms } from '#app/domain/catalog/gtin.ts';
import type { ItemCard, ItemChange } from '#app/domain/catalog/item-card.ts';
import { toSearchText } from '#app/domain/catalog/search-text.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type ItemId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import type { PackUnitRow } from '../../schema.ts';
import { refreshItems } from './refresh-items.ts';

type Own = { readonly supplierId: SupplierId; readonly sku: string };

/** Which of a supplier's own items a code names; null: none of them. */
export async function findOwnItemId(db: Database, { supplierId, sku }: Own): Promise<ItemId | null> {
  const row = await db.selectFrom('items').select('id').where('supplier_id', '=', supplierId).where('sku', '=', sku).executeTakeFirst();
  return row ? id<ItemId>(row.id) : null;
}

/** An item, locked, with all that a change of it is judged by. Needs the host scope: a GTIN is one of the whole catalog. */
export async function lockItemStanding(tx: Tx, itemId: ItemId, wanted: ItemCard): Promise<ItemStanding & { readonly supplierId: SupplierId }> {
  const row = await forUpdate(
    tx.selectFrom('items').select(CARD_COLUMNS).select(['id', 'sku', 'supplier_id', 'version']).where('id', '=', itemId),
  ).executeTakeFirstOrThrow();
  const supplierId = id<SupplierId>(row.supplier_id);
  return {
    supplierId,
    sku: row.sku,
    version: row.version,
    card: toCard(row, { replacedBy: await loadReplacementSku(tx, { supplierId, itemId: row.replaced_by_id }), packs: await loadPacks(tx, itemId) }),
    gtinOwners: await loadGtinOwners(tx, { itemId, supplierId, gtins: wanted.packs.flatMap(({ gtin }) => gtin ?? []) }),
    replacement: wanted.replacedBy === null ? null : await loadReplacement(tx, { supplierId, sku: wanted.replacedBy }),
  };
}

const CARD_COLUMNS = ['name', 'lead_days', 'status', 'replaced_by_id'] as const;
type CardRow = { readonly name: string; readonly lead_days: number; readonly status: 'active' | 'discontinued' };

/** The card of an item out of its row and what hangs on it. */
export function toCard(row: CardRow, { replacedBy, packs }: { readonly replacedBy: string | null; readonly packs: readonly PackUnitRow[] }): ItemCard {
  return {
    name: row.name,
    leadDays: row.lead_days,
    isActive: row.status === 'active',
    replacedBy,
    packs: packs.map((pack) => ({
      code: pack.code,
      gtin: pack.gtin,
      lengthMm: pack.length_mm,
      widthMm: pack.width_mm,
      heightMm: pack.height_mm,
      weightGrams: pack.weight_grams,
      isOrderable: pack.is_orderable === 1,
      isShippable: pack.is_shippable === 1,
    })),
  };
}

/** The packs of an item as its card lists them. */
export function loadPacks(db: Database, itemId: string): Promise<readonly PackUnitRow[]> {
  return db.selectFrom('pack_units').selectAll().where('item_id', '=', itemId).orderBy('content').orderBy('code').execute();
}

/** The code of the item that stands in, as far as it is one of the supplier's. */
export async function loadReplacementSku(
  db: Database,
  { supplierId, itemId }: { readonly supplierId: SupplierId; readonly itemId: string | null },
): Promise<string | null> {
  if (itemId === null) return null;
  const row = await db.selectFrom('items').select('sku').where('supplier_id', '=', supplierId).where('id', '=', itemId).executeTakeFirst();
  return row?.sku ?? null;
}

async function loadReplacement(tx: Tx, { supplierId, sku }: Own): Promise<ItemStanding['replacement']> {
  const row = await tx.selectFrom('items').select('status').where('supplier_id', '=', supplierId).where('sku', '=', sku).executeTakeFirst();
  return row ? { isActive: row.status === 'active' } : null;
}

type Asked = { readonly itemId: ItemId; readonly supplierId: SupplierId; readonly gtins: readonly string[] };

/** Other items with one of these numbers, in whatever length it is written. Another supplier's item is not named. */
async function loadGtinOwners(tx: Tx, { itemId, supplierId, gtins }: Asked): Promise<ItemStanding['gtinOwners']> {
  if (gtins.length === 0) return [];
  const rows = await tx
    .selectFrom('pack_units as pack')
    .innerJoin('items as item', 'item.id', 'pack.item_id')
    .select(['pack.gtin', 'item.sku', 'item.supplier_id'])
    .where('pack.gtin', 'in', gtins.flatMap(gtinForms))
    .where('pack.item_id', '!=', itemId)
    .execute();
  return rows.flatMap((row) => (row.gtin === null ? [] : [{ gtin: row.gtin, sku: row.supplier_id === supplierId ? row.sku : null }]));
}

export type SavedCard = {
  readonly id: string;
  readonly itemId: ItemId;
  readonly supplierId: SupplierId;
  readonly sku: string;
  readonly version: number;
  readonly at: Instant;
  readonly actorId: UserId;
  readonly card: ItemCard;
  readonly changes: readonly ItemChange[];
};

/** Writes an item as its card says, lists it anew and keeps what changed. */
export async function saveItemCard(tx: Tx, saved: SavedCard): Promise<void> {
  const { itemId, supplierId, sku, card } = saved;
  await tx
    .updateTable('items')
    .set({
      name: card.name,
      search_text: toSearchText({ sku, name: card.name }),
      lead_days: card.leadDays,
      status: card.isActive ? 'active' : 'discontinued',
      version: saved.version,
    })
    .where('id', '=', itemId)
    .execute();
  if (saved.changes.some(({ field }) => field === 'replacedBy')) await saveReplacement(tx, saved);
  const touched = new Set(saved.changes.map(({ pack }) => pack));
  for (const pack of card.packs) if (touched.has(pack.code)) await savePack(tx, itemId, pack);
  await tx
    .insertInto('item_changes')
    .values({
      id: saved.id,
      item_id: itemId,
      supplier_id: supplierId,
      version: saved.version,
      at: saved.at,
      actor_id: saved.actorId,
      changes: JSON.stringify(saved.changes),
    })
    .execute();
  await refreshItems(tx, [itemId]);
}

async function saveReplacement(tx: Tx, { itemId, supplierId, card }: SavedCard): Promise<void> {
  const replacedBy = card.replacedBy === null ? null : await findOwnItemId(tx, { supplierId, sku: card.replacedBy });
  await tx.updateTable('items').set({ replaced_by_id: replacedBy }).where('id', '=', itemId).execute();
}

async function savePack(tx: Tx, itemId: ItemId, pack: ItemCard['packs'][number]): Promise<void> {
  await tx
    .updateTable('pack_units')
    .set({
      gtin: pack.gtin,
      length_mm: pack.lengthMm,
      width_mm: pack.widthMm,
      height_mm: pack.heightMm,
      weight_grams: pack.weightGrams,
      is_orderable: pack.isOrderable ? 1 : 0,
      is_shippable: pack.isShippable ? 1 : 0,
    })
    .where('item_id', '=', itemId)
    .where('code', '=', pack.code)
    .execute();
}
