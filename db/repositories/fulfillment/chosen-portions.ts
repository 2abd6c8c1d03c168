import type { PackChoice } from '#app/domain/catalog/match-packs.ts';
import type { ChosenPortion, PortionState } from '#app/domain/fulfillment/decide-start-shipment.ts';
import { type AccountId, type ItemId, id, type OrderId, type OrderLineId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/**
 * Portions as they stand now, their orders and themselves locked in id order: whoever cancels or picks the same waits, and then sees
 * what became of them. Ids that are no promises are left out. Needs the host scope.
 */
export async function lockChosenPortions(host: Tx, promiseIds: readonly string[]): Promise<readonly ChosenPortion[]> {
  if (promiseIds.length === 0) return [];
  const orderIds = host.selectFrom('promises').select('order_id').where('id', 'in', promiseIds);
  await forUpdate(host.selectFrom('orders').select('id').where('id', 'in', orderIds).orderBy('id')).execute();
  await forUpdate(host.selectFrom('promises').select('id').where('id', 'in', promiseIds).orderBy('id')).execute();
  const rows = await selectPortions(host, promiseIds).execute();
  const packs = await loadShippablePacks(
    host,
    rows.map((row) => row.item_id),
  );
  return rows.map((row) => ({
    promiseId: row.id,
    state: toState(row),
    accountId: id<AccountId>(row.account_id),
    siteId: id<AccountId>(row.site_id),
    warehouseId: id<WarehouseId>(row.warehouse_id),
    orderId: id<OrderId>(row.order_id),
    orderNumber: row.order_number,
    orderLineId: id<OrderLineId>(row.order_line_id),
    itemId: id<ItemId>(row.item_id),
    sku: row.sku,
    quantity: quantity(row.quantity),
    packs: packs.get(row.item_id) ?? [],
  }));
}

function selectPortions(host: Tx, promiseIds: readonly string[]) {
  return host
    .selectFrom('promises as promise')
    .innerJoin('order_lines as line', 'line.id', 'promise.order_line_id')
    .innerJoin('orders as placed', 'placed.id', 'promise.order_id')
    .leftJoin('shipments as shipment', 'shipment.id', 'promise.shipment_id')
    .select(['promise.id', 'promise.account_id', 'promise.warehouse_id', 'promise.order_id', 'promise.order_line_id', 'promise.item_id', 'promise.quantity'])
    .select(['promise.status', 'promise.source', 'line.sku', 'placed.site_id', 'placed.number as order_number', 'placed.status as order_status'])
    .select('shipment.number as shipment_number')
    .where('promise.id', 'in', promiseIds)
    .orderBy('promise.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPortions>['execute']>>[number];

function toState(row: Row): PortionState {
  if (row.status !== 'open' || row.source !== 'stock') return { kind: 'gone' };
  if (row.shipment_number !== null) return { kind: 'picking', shipmentNumber: row.shipment_number };
  return { kind: row.order_status === 'on-hold' ? 'on-hold' : 'ready' };
}

/** The packs of some items that may be shipped closed. */
export async function loadShippablePacks(host: Tx, itemIds: readonly string[]): Promise<ReadonlyMap<string, readonly PackChoice[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await host
    .selectFrom('pack_units')
    .select(['item_id', 'code', 'content'])
    .where('item_id', 'in', [...new Set(itemIds)])
    .where('is_shippable', '=', 1)
    .orderBy('item_id')
    .orderBy('content')
    .execute();
  const packs = new Map<string, PackChoice[]>(rows.map((row) => [row.item_id, []]));
  for (const { item_id, code, content } of rows) packs.get(item_id)?.push({ code, content: quantity(content) });
  return packs;
}
