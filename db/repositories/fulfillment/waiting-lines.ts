import type { WaitingLine } from '#app/domain/fulfillment/top-up.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type OrderId, type OrderLineId, type ReceiptId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { type LinePromise, toLinePromise } from './promises.ts';
import { toCalendar } from './sites.ts';

/** A line that waits for supply, with the promises that would be replaced and where its order stands. */
export type WaitingOrderLine = WaitingLine & { readonly orderId: OrderId; readonly accountId: AccountId; readonly promises: readonly LinePromise[] };

type Of = { readonly itemId: ItemId; readonly receiptId?: ReceiptId };

/** Lines of an item whose promises do not stand on the shelf: all of them, or those pegged to one receipt. Needs the host scope. */
export async function loadWaitingLines(host: Tx, of: Of): Promise<readonly WaitingOrderLine[]> {
  const rows = await selectWaiting(host, of).execute();
  if (rows.length === 0) return [];
  const promiseIds = rows.map((row) => row.id);
  const siteIds = [...new Set(rows.map((row) => row.site_id))];
  const uses = await host.selectFrom('protection_uses').select(['promise_id', 'protection_id', 'quantity']).where('promise_id', 'in', promiseIds).execute();
  const tree = await host.selectFrom('account_tree').select(['account_id', 'ancestor_id']).where('account_id', 'in', siteIds).execute();

  const lines = new Map<string, { readonly row: WaitingRow; readonly promises: LinePromise[] }>();
  for (const row of rows) {
    const ownUses = uses.filter((use) => use.promise_id === row.id);
    const known = lines.get(row.order_line_id);
    if (known) known.promises.push(toLinePromise(row, ownUses));
    else lines.set(row.order_line_id, { row, promises: [toLinePromise(row, ownUses)] });
  }
  return [...lines.values()].map(({ row, promises }) => {
    const holderIds = tree.filter((node) => node.account_id === row.site_id).map((node) => id<AccountId>(node.ancestor_id));
    return toWaitingLine(row, { promises, holderIds });
  });
}

function selectWaiting(host: Tx, of: Of) {
  const waiting = host
    .selectFrom('promises as promise')
    .innerJoin('order_lines as line', 'line.id', 'promise.order_line_id')
    .innerJoin('orders as placed', 'placed.id', 'promise.order_id')
    .innerJoin('sites as site', 'site.account_id', 'placed.site_id')
    .select(['promise.id', 'promise.account_id', 'promise.order_id', 'promise.order_line_id', 'promise.item_id', 'promise.warehouse_id', 'promise.quantity'])
    .select(['promise.source', 'promise.receipt_id', 'promise.ship_on', 'promise.deliver_on', 'promise.status', 'promise.shipment_id'])
    .select(['line.unit_content', 'placed.priority_rank', 'placed.requested_on', 'placed.placed_at', 'placed.site_id'])
    .select(['site.delivery_days', 'site.transit_days', 'site.cut_off'])
    .where('promise.item_id', '=', of.itemId)
    .where('promise.status', '=', 'open')
    .where('promise.source', '<>', 'stock')
    .orderBy('promise.id');
  return of.receiptId === undefined ? waiting : waiting.where('promise.receipt_id', '=', of.receiptId);
}

type WaitingRow = Awaited<ReturnType<ReturnType<typeof selectWaiting>['execute']>>[number];

function toWaitingLine(row: WaitingRow, { promises, holderIds }: Pick<WaitingOrderLine, 'promises' | 'holderIds'>): WaitingOrderLine {
  return {
    lineId: id<OrderLineId>(row.order_line_id),
    orderId: id<OrderId>(row.order_id),
    accountId: id<AccountId>(row.account_id),
    rank: row.priority_rank,
    requestedOn: row.requested_on as Day,
    placedAt: row.placed_at as Instant,
    unitContent: row.unit_content,
    holderIds,
    calendar: toCalendar(row),
    promises,
    waiting: promises.map(({ promiseId, portion }) => ({
      promiseId,
      quantity: portion.quantity,
      receiptId: portion.source.kind === 'receipt' ? portion.source.receiptId : null,
      protections: portion.protections,
    })),
  };
}
