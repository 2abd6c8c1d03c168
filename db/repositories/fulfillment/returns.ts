import { sql } from 'kysely';
import type { DeliveredShipment, ReturnedLine } from '#app/domain/fulfillment/decide-return.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import {
  type AccountId,
  type ItemId,
  id,
  type OrderId,
  type ReturnId,
  type ShipmentId,
  type ShipmentLineId,
  type UserId,
  type WarehouseId,
} from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

export type LockedDelivery = DeliveredShipment & { readonly id: ShipmentId; readonly number: string; readonly accountId: AccountId };

/** A shipment by its number with what left and what came back of each line, locked; null: not there. Needs the host scope. */
export async function lockDelivery(host: Tx, number: string): Promise<LockedDelivery | null> {
  const row = await forUpdate(
    host.selectFrom('shipments').select(['id', 'number', 'account_id', 'warehouse_id', 'status', 'version']).where('number', '=', number),
  ).executeTakeFirst();
  if (!row) return null;
  const lines = await host
    .selectFrom('shipment_lines as line')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select(['line.id', 'line.position', 'line.order_id', 'line.item_id', 'line.shipped', 'line.returned', 'items.sku'])
    .where('line.shipment_id', '=', row.id)
    .orderBy('line.position')
    .execute();
  return {
    id: id<ShipmentId>(row.id),
    number: row.number,
    accountId: id<AccountId>(row.account_id),
    warehouseId: id<WarehouseId>(row.warehouse_id),
    status: row.status,
    version: row.version,
    lines: lines.map((line) => ({
      id: id<ShipmentLineId>(line.id),
      position: line.position,
      orderId: id<OrderId>(line.order_id),
      itemId: id<ItemId>(line.item_id),
      sku: line.sku,
      shipped: line.shipped,
      returned: line.returned,
    })),
  };
}

export type NewReturn = {
  readonly id: ReturnId;
  readonly number: string;
  readonly reason: string;
  readonly receivedOn: Day;
  readonly at: Instant;
  readonly by: UserId;
  readonly lines: readonly (ReturnedLine & { readonly id: string })[];
};

/** Writes a return and counts it on the lines that were delivered; the shipment's version tells pages shown before. Needs the host scope. */
export async function insertReturn(host: Tx, delivery: LockedDelivery, made: NewReturn): Promise<void> {
  await host
    .insertInto('goods_returns')
    .values({
      id: made.id,
      account_id: delivery.accountId,
      shipment_id: delivery.id,
      number: made.number,
      reason: made.reason,
      received_on: made.receivedOn,
      recorded_at: made.at,
      recorded_by: made.by,
    })
    .execute();
  const rows = made.lines.map((back) => ({
    id: back.id,
    account_id: delivery.accountId,
    return_id: made.id,
    shipment_line_id: back.line.id,
    quantity: back.quantity,
    disposition: back.disposition,
  }));
  await host.insertInto('goods_return_lines').values(rows).execute();
  const pairs = made.lines.map((back) => sql`(cast(${back.line.id} as text), cast(${back.quantity} as bigint))`);
  await sql`
    with back(id, quantity) as (values ${sql.join(pairs)})
    update shipment_lines set returned = shipment_lines.returned + back.quantity from back where shipment_lines.id = back.id`.execute(host);
  await host
    .updateTable('shipments')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', delivery.id)
    .execute();
}
