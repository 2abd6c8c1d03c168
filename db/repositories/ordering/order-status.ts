import type { OrderId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** Confirmed when every open promise has a day, else part confirmed; orders on hold or canceled stay as they are. Needs the host scope. */
export async function refreshPromisedStatus(host: Tx, orderIds: readonly OrderId[]): Promise<void> {
  if (orderIds.length === 0) return;
  const undated = host
    .selectFrom('promises')
    .select('promises.order_id')
    .where('promises.order_id', 'in', orderIds)
    .where('promises.status', '=', 'open')
    .where('promises.source', '=', 'none');
  const promised = host.updateTable('orders').where('id', 'in', orderIds).where('status', 'in', ['confirmed', 'part-confirmed']);
  await promised.set({ status: 'part-confirmed' }).where('id', 'in', undated).execute();
  await promised.set({ status: 'confirmed' }).where('id', 'not in', undated).execute();
}
