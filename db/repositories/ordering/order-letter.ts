import type { OrderStatus } from '#app/domain/ordering/order-page.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId, OrderId } from '#app/domain/shared/ids.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { Tx } from '../../database.ts';

/** A placed order as its letter tells it: counts in the unit each line was agreed in. */
export type ConfirmedOrder = {
  readonly number: string;
  readonly status: OrderStatus;
  readonly poNumber: string | null;
  readonly siteName: string;
  readonly buyer: { readonly name: string; readonly email: string };
  readonly total: Money;
  readonly tax: Money;
  readonly lines: readonly {
    readonly sku: string;
    readonly name: string;
    readonly count: number;
    readonly unitLabel: string;
    readonly net: Money;
    readonly portions: readonly { readonly count: number; readonly deliverOn: Day | null }[];
  }[];
};

export async function loadOrderForLetter(tx: Tx, of: { readonly orderId: OrderId; readonly accountId: AccountId }): Promise<ConfirmedOrder> {
  const order = await tx
    .selectFrom('orders')
    .innerJoin('accounts as site', 'site.id', 'orders.site_id')
    .innerJoin('users as buyer', 'buyer.id', 'orders.placed_by')
    .select([
      'orders.number',
      'orders.status',
      'orders.po_number',
      'orders.currency',
      'orders.total',
      'orders.tax',
      'site.name as site_name',
      'buyer.name',
      'buyer.email',
    ])
    .where('orders.id', '=', of.orderId)
    .where('orders.account_id', '=', of.accountId)
    .executeTakeFirstOrThrow();
  const lines = await tx
    .selectFrom('order_lines')
    .select(['id', 'sku', 'name', 'unit_label', 'unit_content', 'quantity', 'net'])
    .where('order_id', '=', of.orderId)
    .orderBy('position')
    .execute();
  const promises = await tx
    .selectFrom('promises')
    .select(['order_line_id', 'quantity', 'deliver_on'])
    .where('order_id', '=', of.orderId)
    .where('status', '=', 'open')
    .orderBy('deliver_on', (by) => by.asc().nullsLast())
    .execute();
  return {
    number: order.number,
    status: order.status,
    poNumber: order.po_number,
    siteName: order.site_name,
    buyer: { name: order.name, email: order.email },
    total: money(order.total, order.currency),
    tax: money(order.tax, order.currency),
    lines: lines.map((line) => ({
      sku: line.sku,
      name: line.name,
      count: line.quantity / line.unit_content,
      unitLabel: line.unit_label,
      net: money(line.net, order.currency),
      portions: promises
        .filter((promise) => promise.order_line_id === line.id)
        .map((promise) => ({ count: promise.quantity / line.unit_content, deliverOn: promise.deliver_on as Day | null })),
    })),
  };
}
