import type { ReleasableOrder } from '#app/domain/ordering/decide-release.ts';
import { type AccountId, id, type OrderId, type OrderLineId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { loadOpenPromises } from '../fulfillment/promises.ts';

export type LockedHeldOrder = ReleasableOrder & {
  readonly id: OrderId;
  readonly accountId: AccountId;
  readonly excess: number | null;
  readonly currency: string;
};

/** An order of any account by its number, locked against other changes; null: not there. Needs the host scope. */
export async function lockHeldOrder(host: Tx, number: string): Promise<LockedHeldOrder | null> {
  const row = await forUpdate(
    host.selectFrom('orders').select(['id', 'account_id', 'status', 'hold_reason', 'currency']).where('number', '=', number),
  ).executeTakeFirst();
  if (!row) return null;
  const lines = await host.selectFrom('order_lines').select('id').where('order_id', '=', row.id).where('status', '=', 'open').execute();
  const accountId = id<AccountId>(row.account_id);
  const promises = await loadOpenPromises(host, { accounts: [accountId], lineIds: lines.map((line) => id<OrderLineId>(line.id)) });
  return {
    id: id<OrderId>(row.id),
    accountId,
    status: row.status,
    portions: promises.map(({ portion }) => portion),
    excess: row.hold_reason === null ? null : JSON.parse(row.hold_reason).excess,
    currency: row.currency,
  };
}

/** Why it was held stays with the order: it is what the release let pass. */
export async function saveRelease(host: Tx, orderId: OrderId, status: 'confirmed' | 'part-confirmed'): Promise<void> {
  await host
    .updateTable('orders')
    .set((eb) => ({ status, version: eb('version', '+', 1) }))
    .where('id', '=', orderId)
    .execute();
}
