import type { StandingShelf } from '#app/domain/fulfillment/imports/stock-plan.ts';
import { type ItemId, id, type WarehouseId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Every warehouse by its code. */
export async function loadWarehouseIds(db: Database): Promise<ReadonlyMap<string, WarehouseId>> {
  const rows = await db.selectFrom('warehouses').select(['code', 'id']).execute();
  return new Map(rows.map((row) => [row.code, id<WarehouseId>(row.id)]));
}

/** The shelves of free stock of these items, in every warehouse. Needs the host scope. */
export async function loadShelvesOf(host: Database, itemIds: readonly string[]): Promise<readonly StandingShelf[]> {
  if (itemIds.length === 0) return [];
  const rows = await host
    .selectFrom('stock')
    .select(['item_id', 'warehouse_id', 'on_hand', 'reserved'])
    .where('item_id', 'in', itemIds)
    .where('owner', '=', '')
    .execute();
  return rows.map((row) => ({
    itemId: id<ItemId>(row.item_id),
    warehouseId: id<WarehouseId>(row.warehouse_id),
    onHand: row.on_hand,
    reserved: row.reserved,
  }));
}

export type ShelfListed = { readonly sku: string; readonly warehouse: string; readonly onHand: number };

/** The next shelves of free stock in the order of item codes, whole items at a time. Needs the host scope. */
export async function loadNextShelves(host: Database, { after, most }: { readonly after: string; readonly most: number }): Promise<readonly ShelfListed[]> {
  const items = await host
    .selectFrom('items')
    .select('id')
    .where('sku', '>', after)
    .where((eb) => eb.exists(eb.selectFrom('stock').select('stock.item_id').whereRef('stock.item_id', '=', 'items.id').where('stock.owner', '=', '')))
    .orderBy('sku')
    .limit(most)
    .execute();
  if (items.length === 0) return [];
  const rows = await host
    .selectFrom('stock')
    .innerJoin('items as item', 'item.id', 'stock.item_id')
    .innerJoin('warehouses as warehouse', 'warehouse.id', 'stock.warehouse_id')
    .select(['item.sku', 'warehouse.code', 'stock.on_hand'])
    .where(
      'stock.item_id',
      'in',
      items.map((item) => item.id),
    )
    .where('stock.owner', '=', '')
    .orderBy('item.sku')
    .orderBy('warehouse.code')
    .execute();
  return rows.map((row) => ({ sku: row.sku, warehouse: row.code, onHand: row.on_hand }));
}
