import type { Actor } from '#app/domain/accounts/actor.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountId, OrderId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** One thing that happened to an order, past tense. The history that pages, mail and checkers read. */
export type OrderEvent = {
  readonly id: string;
  readonly accountId: AccountId;
  readonly orderId: OrderId;
  readonly at: Instant;
  readonly actor: Actor;
  readonly kind:
    | 'placed'
    | 'line-canceled'
    | 'canceled'
    | 'promise-changed'
    | 'released'
    | 'picking-started'
    | 'picking-canceled'
    | 'shipped'
    | 'goods-returned'
    | 'invoiced'
    | 'credited';
  readonly detail: Readonly<Record<string, unknown>>;
};

export async function insertOrderEvents(tx: Tx, events: readonly OrderEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: event.id,
    account_id: event.accountId,
    order_id: event.orderId,
    at: event.at,
    actor_id: event.actor.userId,
    acting_for_id: event.actor.actingFor,
    kind: event.kind,
    detail: JSON.stringify(event.detail),
  }));
  await tx.insertInto('order_events').values(rows).execute();
}
