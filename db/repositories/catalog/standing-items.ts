import { gtinForms } from '#app/domain/catalog/gtin.ts';
import type { StandingItem } from '#app/domain/catalog/imports/item-plan.ts';
import { type ItemId, id, type SupplierId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { PackUnitRow } from '../../schema.ts';
import { toCard } from './item-cards.ts';

type Asked = { readonly supplierId: SupplierId; readonly keys: readonly string[] };

/** A supplier's items by their codes as codes are compared, as a file of items is judged by. Give it some hundreds at a time. */
export async function loadStandingItems(db: Database, { supplierId, keys }: Asked): Promise<readonly (readonly [key: string, item: StandingItem])[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .selectFrom('items as item')
    .innerJoin('item_groups as group', 'group.id', 'item.group_id')
    .leftJoin('items as replacement', (join) => join.onRef('replacement.id', '=', 'item.replaced_by_id').on('replacement.supplier_id', '=', supplierId))
    .select(['item.id', 'item.sku', 'item.sku_key', 'item.version', 'item.base_unit', 'item.name', 'item.lead_days', 'item.status', 'item.replaced_by_id'])
    .select(['group.code as group_code', 'replacement.sku as replaced_by'])
    .where('item.supplier_id', '=', supplierId)
    .where('item.sku_key', 'in', keys)
    .execute();
  const packs = await loadPacksOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const own = packs.get(row.id) ?? [];
    const item: StandingItem = {
      itemId: id<ItemId>(row.id),
      sku: row.sku,
      version: row.version,
      groupCode: row.group_code,
      baseUnit: row.base_unit,
      card: toCard(row, { replacedBy: row.replaced_by, packs: own }),
      packs: own.map(({ code, unit_code, label, content }) => ({ code, unitCode: unit_code, label, content })),
    };
    return [row.sku_key, item];
  });
}

async function loadPacksOf(db: Database, itemIds: readonly string[]): Promise<ReadonlyMap<string, PackUnitRow[]>> {
  const packs = new Map<string, PackUnitRow[]>();
  if (itemIds.length === 0) return packs;
  const rows = await db.selectFrom('pack_units').selectAll().where('item_id', 'in', itemIds).orderBy('content').orderBy('code').execute();
  for (const row of rows) {
    const own = packs.get(row.item_id) ?? [];
    own.push(row);
    packs.set(row.item_id, own);
  }
  return packs;
}

/** Which of these codes are items of somebody else. Needs the host scope. */
export async function loadForeignKeys(host: Database, { supplierId, keys }: Asked): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const rows = await host.selectFrom('items').select('sku_key').where('sku_key', 'in', keys).where('supplier_id', '!=', supplierId).execute();
  return rows.map((row) => row.sku_key);
}

/** A pack with a GTIN. sku null: of an item of somebody else, which is not named. */
export type GtinOwner = { readonly gtin: string; readonly sku: string | null; readonly pack: string };

/** The packs that have one of these numbers, in whatever length it is written. Needs the host scope: a GTIN is one of the whole catalog. */
export async function loadGtinOwners(
  host: Database,
  { supplierId, gtins }: { readonly supplierId: SupplierId; readonly gtins: readonly string[] },
): Promise<readonly GtinOwner[]> {
  if (gtins.length === 0) return [];
  const rows = await host
    .selectFrom('pack_units as pack')
    .innerJoin('items as item', 'item.id', 'pack.item_id')
    .select(['pack.gtin', 'pack.code', 'item.sku', 'item.supplier_id'])
    .where('pack.gtin', 'in', gtins.flatMap(gtinForms))
    .execute();
  return rows.flatMap(({ gtin, code, sku, supplier_id }) => (gtin === null ? [] : [{ gtin, sku: supplier_id === supplierId ? sku : null, pack: code }]));
}

/** Every group by its code. */
export async function loadGroupIds(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('item_groups').select(['code', 'id']).execute();
  return new Map(rows.map((row) => [row.code, row.id]));
}

/** Which of these items are no longer at the version they were judged at. */
export async function loadVersions(host: Database, itemIds: readonly ItemId[]): Promise<ReadonlyMap<string, number>> {
  if (itemIds.length === 0) return new Map();
  const rows = await host.selectFrom('items').select(['id', 'version']).where('id', 'in', itemIds).execute();
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The next codes of a supplier's items, as codes are compared, in their order. */
export async function loadNextKeys(
  db: Database,
  { supplierId, after, most }: { readonly supplierId: SupplierId; readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('items')
    .select('sku_key')
    .where('supplier_id', '=', supplierId)
    .where('sku_key', '>', after)
    .orderBy('sku_key')
    .limit(most)
    .execute();
  return rows.map((row) => row.sku_key);
}
