import { sql } from 'kysely';
import type { ShelfCount } from '#app/domain/fulfillment/decide-count.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type ItemId, id, type UserId, type WarehouseId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/** A movement of the free stock. reference: the shipment or return it belongs to; of a count the reason. */
export type StockMove = {
  readonly id: string;
  readonly itemId: ItemId;
  readonly warehouseId: WarehouseId;
  /** Base units; below zero where goods leave. */
  readonly quantity: number;
  readonly kind: 'shipment' | 'return' | 'scrap' | 'count';
  readonly reference: string;
  readonly at: Instant;
  readonly actorId: UserId;
};

export type LockedShelf = ShelfCount & { readonly itemId: ItemId; readonly warehouseId: WarehouseId; readonly baseUnit: string };

/** The shelf of an item in a warehouse, locked; null: no such item, or never stocked there. Needs the host scope. */
export async function lockShelf(host: Tx, of: { readonly sku: string; readonly warehouseCode: string }): Promise<LockedShelf | null> {
  const place = await host
    .selectFrom('stock')
    .innerJoin('items', 'items.id', 'stock.item_id')
    .innerJoin('warehouses', 'warehouses.id', 'stock.warehouse_id')
    .select(['stock.item_id', 'stock.warehouse_id', 'items.base_unit'])
    .where('items.sku', '=', of.sku)
    .where('warehouses.code', '=', of.warehouseCode)
    .where('stock.owner', '=', '')
    .executeTakeFirst();
  if (!place) return null;
  const [shelf] = await lockShelves(host, { warehouseId: id<WarehouseId>(place.warehouse_id), itemIds: [id<ItemId>(place.item_id)] });
  return shelf ? { ...shelf, baseUnit: place.base_unit } : null;
}

/** Locks the shelves of items in item order, so that whoever ships, counts or promises the same goods waits in line. Needs the host scope. */
export async function lockShelves(host: Tx, of: { readonly warehouseId: WarehouseId; readonly itemIds: readonly ItemId[] }) {
  const rows = await forUpdate(
    host
      .selectFrom('stock')
      .select(['item_id', 'warehouse_id', 'on_hand', 'reserved'])
      .where('item_id', 'in', of.itemIds)
      .where('warehouse_id', '=', of.warehouseId)
      .where('owner', '=', '')
      .orderBy('item_id'),
  ).execute();
  return rows.map((row) => ({
    itemId: id<ItemId>(row.item_id),
    warehouseId: id<WarehouseId>(row.warehouse_id),
    onHand: row.on_hand,
    reserved: row.reserved,
  }));
}

/**
 * Writes movements into the journal and onto the shelf. What leaves by shipment was reserved for it, so the reservation goes with it;
 * CHECK constraints refuse whatever would go below what is promised. Needs the host scope.
 */
export async function moveShelf(host: Tx, moves: readonly StockMove[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map((move) => ({
    id: move.id,
    item_id: move.itemId,
    warehouse_id: move.warehouseId,
    owner: '',
    quantity: move.quantity,
    kind: move.kind,
    reference: move.reference,
    at: move.at,
    actor_id: move.actorId,
  }));
  await host.insertInto('stock_moves').values(rows).execute();
  const sums = new Map<string, { readonly move: StockMove; onHand: number; reserved: number }>();
  for (const move of moves) {
    const key = `${move.itemId} ${move.warehouseId}`;
    const sum = sums.get(key) ?? { move, onHand: 0, reserved: 0 };
    sum.onHand += move.quantity;
    sum.reserved += move.kind === 'shipment' ? move.quantity : 0;
    sums.set(key, sum);
  }
  const changes = [...sums.values()].map(
    ({ move, onHand, reserved }) =>
      sql`(cast(${move.itemId} as text), cast(${move.warehouseId} as text), cast(${onHand} as bigint), cast(${reserved} as bigint))`,
  );
  await sql`
    with changes(item_id, warehouse_id, on_hand, reserved) as (values ${sql.join(changes)})
    update stock set on_hand = stock.on_hand + changes.on_hand, reserved = stock.reserved + changes.reserved from changes
    where stock.item_id = changes.item_id and stock.warehouse_id = changes.warehouse_id and stock.owner = ''`.execute(host);
}
