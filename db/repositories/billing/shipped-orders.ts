import type { ShippedLine, ShippedOrder } from '#app/domain/billing/draft-invoices.ts';
import type { TaxRate } from '#app/domain/ordering/order-facts.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type OrderId, type OrderLineId, type ShipmentId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/** A shipment that left, as billing sees it. */
export type BillableShipment = { readonly id: ShipmentId; readonly accountId: AccountId; readonly siteId: AccountId; readonly shippedOn: Day };

/** A shipment, locked so that it is drafted once; null: not there, or not gone yet. Needs the host scope. */
export async function lockBillableShipment(host: Tx, shipmentId: ShipmentId): Promise<BillableShipment | null> {
  const query = host.selectFrom('shipments').select(['id', 'account_id', 'site_id', 'shipped_on']).where('id', '=', shipmentId).where('status', '=', 'shipped');
  const row = await forUpdate(query).executeTakeFirst();
  if (!row || row.shipped_on === null) return null;
  return { id: shipmentId, accountId: id<AccountId>(row.account_id), siteId: id<AccountId>(row.site_id), shippedOn: row.shipped_on as Day };
}

/** Which of it is to be drafted: all orders, or those of one invoice, whose own lines then do not count as asked before. */
export type Drafting = {
  readonly shipment: BillableShipment;
  readonly redrafted: { readonly invoiceId: InvoiceId; readonly orderIds: readonly OrderId[] } | null;
};

/**
 * What a shipment carries of its orders, in the order of its lines, with what other invoices ask for them already. The orders are
 * locked, so that two shipments of one line cannot both be drafted as its first part. Needs the host scope.
 */
export async function lockShippedOrders(host: Tx, { shipment, redrafted }: Drafting): Promise<readonly ShippedOrder[]> {
  const lines = await selectLines(host, shipment.id).execute();
  const wanted = redrafted === null ? lines : lines.filter((line) => redrafted.orderIds.includes(id<OrderId>(line.order_id)));
  const orderIds = [...new Set(wanted.map((line) => line.order_id))];
  if (orderIds.length === 0) return [];
  const orders = await forUpdate(selectOrders(host, orderIds)).execute();
  const asked = await loadAsked(host, orderIds, redrafted?.invoiceId ?? null);
  const taxOf = await loadTaxReasons(host, shipment);
  return orderIds.flatMap((orderId) => {
    const order = orders.find((row) => row.id === orderId);
    if (!order) return [];
    return [
      {
        orderId: id<OrderId>(order.id),
        poNumber: order.po_number,
        paymentDays: order.payment_days,
        currency: order.currency,
        carriage: toCarriage(order, asked, taxOf),
        lines: wanted.filter((line) => line.order_id === orderId).map((line) => toShippedLine(line, { currency: order.currency, asked, taxOf })),
      },
    ];
  });
}

function selectLines(host: Database, shipmentId: ShipmentId) {
  return host
    .selectFrom('shipment_lines as shipped')
    .innerJoin('order_lines as line', 'line.id', 'shipped.order_line_id')
    .innerJoin('items', 'items.id', 'line.item_id')
    .select([
      'shipped.id',
      'shipped.order_id',
      'shipped.order_line_id',
      'shipped.shipped',
      'line.sku',
      'line.name',
      'line.account_code',
      'line.unit_code',
      'line.unit_label',
      'line.unit_content',
      'line.price_ten_thousandths',
      'line.price_basis',
      'line.tax_category',
      'line.tax_rate_basis_points',
      'items.base_unit',
    ])
    .where('shipped.shipment_id', '=', shipmentId)
    .orderBy('shipped.position');
}

function selectOrders(host: Tx, orderIds: readonly string[]) {
  return host
    .selectFrom('orders')
    .select(['id', 'po_number', 'payment_days', 'currency', 'carriage', 'carriage_tax_category', 'carriage_tax_rate_basis_points'])
    .where('id', 'in', orderIds)
    .orderBy('id');
}

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['execute']>>[number];
type OrderRow = Awaited<ReturnType<ReturnType<typeof selectOrders>['execute']>>[number];
/** By order line what is asked of it, and the orders whose carriage is. */
type Asked = { readonly lines: ReadonlyMap<string, { readonly quantity: number; readonly net: number }>; readonly carriage: ReadonlySet<string> };
type TaxOf = (category: string, rateBasisPoints: number) => TaxRate;

/** What invoices, drafts too, ask of the orders already, apart from one. Needs the host scope. */
async function loadAsked(host: Database, orderIds: readonly string[], exceptId: InvoiceId | null): Promise<Asked> {
  const rows = await host
    .selectFrom('invoice_lines')
    .select((eb) => [
      'order_id',
      'order_line_id',
      eb.cast<number>(eb.fn.sum('quantity'), 'bigint').as('quantity'),
      eb.cast<number>(eb.fn.sum('net'), 'bigint').as('net'),
    ])
    .where('order_id', 'in', orderIds)
    .where('corrects_line_id', 'is', null)
    .$if(exceptId !== null, (query) => query.where('invoice_id', '<>', exceptId ?? ''))
    .groupBy(['order_id', 'order_line_id'])
    .execute();
  return {
    lines: new Map(rows.flatMap((row) => (row.order_line_id === null ? [] : [[row.order_line_id, row] as const]))),
    carriage: new Set(rows.flatMap((row) => (row.order_line_id === null ? [row.order_id] : []))),
  };
}

/** Orders keep category and rate; the reason of an exemption is that of the rate where the goods went. */
async function loadTaxReasons(host: Tx, { siteId, shippedOn }: BillableShipment): Promise<TaxOf> {
  const rows = await host
    .selectFrom('tax_rates')
    .innerJoin('sites', (join) => join.on((eb) => eb.or([eb('tax_rates.country', '=', eb.ref('sites.country')), eb('tax_rates.country', '=', '*')])))
    .select(['tax_rates.category', 'tax_rates.rate_basis_points', 'tax_rates.reason'])
    .where('sites.account_id', '=', siteId)
    .where('tax_rates.valid_from', '<=', shippedOn)
    .orderBy('tax_rates.country', 'desc')
    .orderBy('tax_rates.valid_from', 'desc')
    .execute();
  return (category, rateBasisPoints) => ({
    category,
    rateBasisPoints,
    reason: rows.find((row) => row.category === category && row.rate_basis_points === rateBasisPoints)?.reason ?? '',
  });
}

function toCarriage(order: OrderRow, asked: Asked, taxOf: TaxOf): ShippedOrder['carriage'] {
  if (order.carriage_tax_category === null || asked.carriage.has(order.id)) return null;
  return { net: money(order.carriage, order.currency), tax: taxOf(order.carriage_tax_category, order.carriage_tax_rate_basis_points ?? 0) };
}

type LineFacts = { readonly currency: string; readonly asked: Asked; readonly taxOf: TaxOf };

function toShippedLine(row: LineRow, { currency, asked, taxOf }: LineFacts): ShippedLine {
  const before = asked.lines.get(row.order_line_id);
  return {
    shipmentLineId: id<ShipmentLineId>(row.id),
    orderLineId: id<OrderLineId>(row.order_line_id),
    sku: row.sku,
    name: row.name,
    accountCode: row.account_code,
    unit: { code: row.unit_code, label: row.unit_label, content: row.unit_content },
    baseUnit: row.base_unit,
    quantity: quantity(row.shipped),
    price: { tenThousandths: row.price_ten_thousandths, basis: row.price_basis, currency },
    tax: taxOf(row.tax_category, row.tax_rate_basis_points),
    invoicedBefore: { quantity: quantity(before?.quantity ?? 0), net: money(before?.net ?? 0, currency) },
  };
}
