import type { CancelableOrder, Cancellation } from '#app/domain/ordering/decide-cancel.ts';
import { type AccountId, id, type OrderId, type OrderLineId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

export type LockedOrder = CancelableOrder & {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly number: string;
  readonly itemOf: ReadonlyMap<OrderLineId, string>;
};

/** An order of the account by its number, locked against other changes. Null: not there, or not theirs. */
export async function lockOrder(tx: Tx, number: string, of: { readonly accounts: readonly AccountId[] }): Promise<LockedOrder | null> {
  const row = await forUpdate(
    tx
      .selectFrom('orders')
      .select(['id', 'account_id', 'number', 'status', 'currency', 'carriage', 'carriage_tax_category', 'carriage_tax_rate_basis_points'])
      .where('number', '=', number)
      .where('account_id', 'in', of.accounts),
  ).executeTakeFirst();
  if (!row) return null;
  const lines = await tx
    .selectFrom('order_lines')
    .select(['id', 'item_id', 'status', 'sku', 'name', 'shipped', 'net', 'tax_category', 'tax_rate_basis_points'])
    .where('order_id', '=', row.id)
    .where('account_id', 'in', of.accounts)
    .orderBy('position')
    .execute();
  const picking = await tx
    .selectFrom('promises')
    .select(['order_line_id', 'quantity'])
    .where('order_id', '=', row.id)
    .where('account_id', 'in', of.accounts)
    .where('status', '=', 'open')
    .where('shipment_id', 'is not', null)
    .execute();
  const pickedOf = (lineId: string) => picking.reduce((sum, promise) => sum + (promise.order_line_id === lineId ? promise.quantity : 0), 0);
  return {
    id: id<OrderId>(row.id),
    accountId: id<AccountId>(row.account_id),
    number: row.number,
    status: row.status,
    carriage: money(row.carriage, row.currency),
    carriageTax: row.carriage_tax_category === null ? null : { category: row.carriage_tax_category, rateBasisPoints: row.carriage_tax_rate_basis_points ?? 0 },
    lines: lines.map((line) => ({
      id: id<OrderLineId>(line.id),
      status: line.status,
      sku: line.sku,
      name: line.name,
      taken: line.shipped + pickedOf(line.id),
      net: money(line.net, row.currency),
      category: line.tax_category,
      rateBasisPoints: line.tax_rate_basis_points,
    })),
    itemOf: new Map(lines.map((line) => [id<OrderLineId>(line.id), line.item_id])),
  };
}

export async function saveCancellation(tx: Tx, order: LockedOrder, cancellation: Cancellation): Promise<void> {
  await tx.updateTable('order_lines').set({ status: 'canceled' }).where('id', 'in', cancellation.lineIds).where('account_id', '=', order.accountId).execute();
  await tx
    .updateTable('orders')
    .set((eb) => ({
      net: cancellation.net.minor,
      tax: cancellation.tax.minor,
      total: cancellation.total.minor,
      tax_groups: JSON.stringify(cancellation.taxGroups),
      version: eb('version', '+', 1),
      ...(cancellation.isWhole ? { status: 'canceled' as const } : {}),
    }))
    .where('id', '=', order.id)
    .where('account_id', '=', order.accountId)
    .execute();
}
