import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId, ShipmentId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** A shipment that left, as its letter tells it; lines of which nothing left are not told. recipients: who ordered the goods. */
export type DespatchedGoods = {
  readonly number: string;
  readonly siteName: string;
  readonly shippedOn: Day;
  readonly packages: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly recipients: readonly string[];
  readonly lines: readonly {
    readonly orderNumber: string;
    readonly sku: string;
    readonly name: string;
    readonly quantity: number;
    readonly unitLabel: string;
    readonly unitContent: number;
    readonly baseUnit: string;
  }[];
};

export async function loadDespatchedGoods(tx: Tx, of: { readonly shipmentId: ShipmentId; readonly accountId: AccountId }): Promise<DespatchedGoods> {
  const shipment = await tx
    .selectFrom('shipments')
    .innerJoin('accounts as site', 'site.id', 'shipments.site_id')
    .select(['shipments.number', 'shipments.shipped_on', 'shipments.packages', 'shipments.carrier', 'shipments.tracking', 'site.name as site_name'])
    .where('shipments.id', '=', of.shipmentId)
    .where('shipments.account_id', '=', of.accountId)
    .where('shipments.status', '=', 'shipped')
    .executeTakeFirstOrThrow();
  const lines = await tx
    .selectFrom('shipment_lines as line')
    .innerJoin('order_lines as ordered', 'ordered.id', 'line.order_line_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .innerJoin('orders', 'orders.id', 'line.order_id')
    .innerJoin('users as buyer', 'buyer.id', 'orders.placed_by')
    .select(['ordered.sku', 'ordered.name', 'ordered.unit_label', 'ordered.unit_content', 'items.base_unit', 'line.shipped'])
    .select(['orders.number as order_number', 'buyer.email'])
    .where('line.shipment_id', '=', of.shipmentId)
    .where('line.shipped', '>', 0)
    .orderBy('orders.number')
    .orderBy('ordered.position')
    .execute();
  return {
    number: shipment.number,
    siteName: shipment.site_name,
    shippedOn: shipment.shipped_on as Day,
    packages: shipment.packages,
    carrier: shipment.carrier,
    tracking: shipment.tracking,
    recipients: [...new Set(lines.map((line) => line.email))],
    lines: lines.map((line) => ({
      orderNumber: line.order_number,
      sku: line.sku,
      name: line.name,
      quantity: line.shipped,
      unitLabel: line.unit_label,
      unitContent: line.unit_content,
      baseUnit: line.base_unit,
    })),
  };
}
