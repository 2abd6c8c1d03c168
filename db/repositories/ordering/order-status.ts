import type { OrderStatus } from '#app/domain/ordering/order-page.ts';
import { type OrderFactsNow, orderStatusNow } from '#app/domain/ordering/order-status.ts';
import type { OrderId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** Brings orders to the status that their promises, shipments and invoices say, after any of these has changed. Needs the host scope. */
export async function refreshOrderStatus(host: Tx, orderIds: readonly OrderId[]): Promise<void> {
  if (orderIds.length === 0) return;
  const moved = new Map<OrderStatus, string[]>();
  for (const { id, ...facts } of await loadFacts(host, orderIds)) {
    const status = orderStatusNow(facts);
    if (status !== facts.status) moved.set(status, [...(moved.get(status) ?? []), id]);
  }
  for (const [status, ids] of moved) await host.updateTable('orders').set({ status }).where('id', 'in', ids).execute();
}

async function loadFacts(host: Tx, orderIds: readonly OrderId[]): Promise<readonly (OrderFactsNow & { readonly id: string })[]> {
  const orders = await host.selectFrom('orders').select(['id', 'status']).where('id', 'in', orderIds).orderBy('id').execute();
  const lines = await host
    .selectFrom('order_lines')
    .select(['id', 'order_id', 'quantity', 'shipped', 'invoiced'])
    .where('order_id', 'in', orderIds)
    .where('status', '=', 'open')
    .execute();
  const promises = await host
    .selectFrom('promises')
    .select(['order_id', 'order_line_id', 'source', 'shipment_id', 'quantity'])
    .where('order_id', 'in', orderIds)
    .where('status', '=', 'open')
    .where((eb) => eb.or([eb('source', '=', 'none'), eb('shipment_id', 'is not', null)]))
    .execute();
  const owing = await selectOwing(host, orderIds);
  const picked = new Map<string, number>();
  for (const { order_line_id, shipment_id, quantity } of promises) {
    if (shipment_id !== null) picked.set(order_line_id, (picked.get(order_line_id) ?? 0) + quantity);
  }
  return orders.map(({ id, status }) => ({
    id,
    status,
    lines: lines
      .filter((line) => line.order_id === id)
      .map((line) => ({ ordered: line.quantity, picked: picked.get(line.id) ?? 0, shipped: line.shipped, invoiced: line.invoiced })),
    hasUndated: promises.some((promise) => promise.order_id === id && promise.source === 'none'),
    isSettled: !owing.some((row) => row.order_id === id),
  }));
}

/** Which of the orders have an invoice, a draft too, on which something is still open. */
function selectOwing(host: Tx, orderIds: readonly OrderId[]) {
  return host
    .selectFrom('invoice_lines')
    .innerJoin('invoices', 'invoices.id', 'invoice_lines.invoice_id')
    .select('invoice_lines.order_id')
    .distinct()
    .where('invoice_lines.order_id', 'in', orderIds)
    .where('invoices.kind', '=', 'invoice')
    .where('invoices.open', '>', 0)
    .execute();
}
