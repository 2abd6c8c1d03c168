import { sql } from 'kysely';
import type { PickedLine, PickedShipment, ShippedLine } from '#app/domain/fulfillment/decide-ship.ts';
import type { StartedShipment } from '#app/domain/fulfillment/decide-start-shipment.ts';
import type { Consignment } from '#app/domain/fulfillment/shipment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import {
  type AccountId,
  type ItemId,
  id,
  type OrderId,
  type OrderLineId,
  type ShipmentId,
  type ShipmentLineId,
  type UserId,
  type WarehouseId,
} from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { loadShippablePacks } from './chosen-portions.ts';
import { type LinePromise, lockPickedPromises } from './promises.ts';

export type NewShipment = {
  readonly id: ShipmentId;
  readonly number: string;
  readonly shipOn: Day;
  readonly createdAt: Instant;
  readonly createdBy: UserId;
  readonly lineIds: readonly ShipmentLineId[];
};

/** Writes a picking list and takes its promises for it; they must be locked and free, or nothing is taken. Needs the host scope. */
export async function insertShipment(host: Tx, started: StartedShipment, made: NewShipment): Promise<void> {
  const { accountId, siteId, warehouseId } = started;
  await host
    .insertInto('shipments')
    .values({
      id: made.id,
      account_id: accountId,
      site_id: siteId,
      warehouse_id: warehouseId,
      number: made.number,
      status: 'picking',
      ship_on: made.shipOn,
      ...UNPACKED,
      created_at: made.createdAt,
      created_by: made.createdBy,
      version: 1,
    })
    .execute();
  const lines = started.lines.map((line, position) => ({
    id: lineIdAt(made, position),
    account_id: accountId,
    shipment_id: made.id,
    position,
    order_id: line.orderId,
    order_line_id: line.orderLineId,
    item_id: line.itemId,
    picked: line.picked,
    shipped: 0,
    returned: 0,
    pack_plan: JSON.stringify(line.packs),
  }));
  await host.insertInto('shipment_lines').values(lines).execute();
  const taken = await host
    .updateTable('promises')
    .set({ shipment_id: made.id })
    .where('id', 'in', started.promiseIds)
    .where('status', '=', 'open')
    .where('shipment_id', 'is', null)
    .executeTakeFirst();
  assert(taken.numUpdatedRows === BigInt(started.promiseIds.length), 'every chosen promise is free and locked');
}

const UNPACKED = { packages: null, weight_grams: null, carrier: null, tracking: null, note: '', shipped_on: null, shipped_at: null, shipped_by: null } as const;

function lineIdAt(made: NewShipment, position: number): ShipmentLineId {
  const lineId = made.lineIds[position];
  assert(lineId, `an id for line ${position}`);
  return lineId;
}

export type LockedShipment = PickedShipment & {
  readonly id: ShipmentId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly warehouseId: WarehouseId;
  readonly promises: ReadonlyMap<string, LinePromise>;
};

/** A shipment by its number with what it holds, itself, its orders and its promises locked; null: not there. Needs the host scope. */
export async function lockShipment(host: Tx, number: string): Promise<LockedShipment | null> {
  const row = await forUpdate(
    host.selectFrom('shipments').select(['id', 'number', 'account_id', 'warehouse_id', 'status', 'version']).where('number', '=', number),
  ).executeTakeFirst();
  if (!row) return null;
  const shipmentId = id<ShipmentId>(row.id);
  const accountId = id<AccountId>(row.account_id);
  const lines = await selectLines(host, shipmentId).execute();
  const orderIds = [...new Set(lines.map((line) => line.order_id))];
  await forUpdate(host.selectFrom('orders').select('id').where('id', 'in', orderIds).orderBy('id')).execute();
  const promises = await lockPickedPromises(host, { shipmentId, accountId });
  const packs = await loadShippablePacks(
    host,
    lines.map((line) => line.item_id),
  );
  return {
    id: shipmentId,
    number: row.number,
    accountId,
    warehouseId: id<WarehouseId>(row.warehouse_id),
    status: row.status,
    version: row.version,
    lines: lines.map((line) => ({
      ...toPickedLine(line),
      packs: packs.get(line.item_id) ?? [],
      portions: promises.filter(({ orderLineId }) => orderLineId === line.order_line_id),
    })),
    promises: new Map(promises.map((promise) => [promise.promiseId, promise])),
  };
}

function selectLines(host: Tx, shipmentId: ShipmentId) {
  return host
    .selectFrom('shipment_lines as line')
    .innerJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .select(['line.id', 'line.position', 'line.order_id', 'line.order_line_id', 'line.item_id', 'line.picked'])
    .select(['ordered.sku', 'ordered.unit_label', 'ordered.unit_content'])
    .where('line.shipment_id', '=', shipmentId)
    .orderBy('line.position');
}

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number];

function toPickedLine(row: LineRow): Omit<PickedLine, 'packs' | 'portions'> {
  return {
    id: id<ShipmentLineId>(row.id),
    position: row.position,
    orderId: id<OrderId>(row.order_id),
    orderLineId: id<OrderLineId>(row.order_line_id),
    itemId: id<ItemId>(row.item_id),
    sku: row.sku,
    picked: quantity(row.picked),
    unitLabel: row.unit_label,
    unitContent: row.unit_content,
  };
}

export type Shipped = { readonly consignment: Consignment; readonly on: Day; readonly at: Instant; readonly by: UserId };

/** Writes a shipment as gone, with what left on each of its lines and of the orders'. Needs the host scope. */
export async function saveShipped(
  host: Tx,
  shipment: LockedShipment,
  { lines, shipped }: { readonly lines: readonly ShippedLine[]; readonly shipped: Shipped },
): Promise<void> {
  const { packages, weightGrams, carrier, tracking, note } = shipped.consignment;
  await host
    .updateTable('shipments')
    .set((eb) => ({
      status: 'shipped' as const,
      packages,
      weight_grams: weightGrams,
      carrier,
      tracking,
      note,
      shipped_on: shipped.on,
      shipped_at: shipped.at,
      shipped_by: shipped.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', shipment.id)
    .execute();
  const rows = lines.map(
    ({ line, shipped: left, packs }) =>
      sql`(cast(${line.id} as text), cast(${line.orderLineId} as text), cast(${left} as bigint), cast(${JSON.stringify(packs)} as text))`,
  );
  const left = sql`with gone(id, order_line_id, quantity, packs) as (values ${sql.join(rows)})`;
  await sql`${left} update shipment_lines set shipped = gone.quantity, pack_plan = gone.packs from gone where shipment_lines.id = gone.id`.execute(host);
  await sql`${left} update order_lines set shipped = order_lines.shipped + gone.quantity from gone where order_lines.id = gone.order_line_id`.execute(host);
}

/** Writes a picking list as given up. Needs the host scope. */
export async function saveCanceledShipment(host: Tx, shipmentId: ShipmentId): Promise<void> {
  await host
    .updateTable('shipments')
    .set((eb) => ({ status: 'canceled' as const, version: eb('version', '+', 1) }))
    .where('id', '=', shipmentId)
    .execute();
}
