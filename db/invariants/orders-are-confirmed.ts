import type { Database } from '../database.ts';
import { fieldOf, type Violation } from './violation.ts';

/** Every placed order has its confirmation letter in the outbox, or the job that will write it; no letter confirms an order that is not there. */
export async function checkOrdersAreConfirmed(db: Database): Promise<readonly Violation[]> {
  const orders = await db.selectFrom('orders').select(['id', 'number']).execute();
  const letters = await db.selectFrom('letters').select('key').where('key', 'like', 'confirm:%').execute();
  const jobs = await db.selectFrom('jobs').select('payload').where('kind', '=', 'confirm-order').where('status', '<>', 'done').execute();
  // confirm:<order>, and confirm:<order>:released after a hold.
  const written = new Set(letters.map((letter) => letter.key.split(':')[1] ?? ''));
  const awaited = new Set(jobs.map((job) => fieldOf(job.payload, 'orderId')));
  const known = new Set(orders.map((order) => order.id));
  return [
    ...orders
      .filter((order) => !written.has(order.id) && !awaited.has(order.id))
      .map((order) => ({ subject: order.id, problem: `order ${order.number} has neither a confirmation nor a job for it` })),
    ...[...written].filter((orderId) => !known.has(orderId)).map((orderId) => ({ subject: orderId, problem: 'a letter confirms an order that is not there' })),
  ];
}
