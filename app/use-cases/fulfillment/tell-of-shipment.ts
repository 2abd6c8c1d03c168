import type { Actor } from '#app/domain/accounts/actor.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountId, OrderId, ShipmentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { noteAudits } from '#db/repositories/audit.ts';
import { insertOrderEvents, type OrderEvent } from '#db/repositories/ordering/order-events.ts';

type Done = {
  readonly kind: Extract<OrderEvent['kind'], 'picking-started' | 'picking-canceled' | 'shipped' | 'goods-returned'>;
  readonly at: Instant;
  readonly actor: Actor;
  readonly accountId: AccountId;
  readonly shipment: { readonly id: ShipmentId; readonly number: string };
  /** The order of each line concerned. */
  readonly orderIds: readonly OrderId[];
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Writes what was done with a shipment into the audit trail and into the history of each of its orders; part of the caller's transaction. */
export async function tellOfShipment({ ids }: Context, tx: Tx, done: Done): Promise<void> {
  const { kind, at, actor, accountId, shipment } = done;
  const orders = [...new Set(done.orderIds)].map((orderId) => ({
    orderId,
    detail: { shipment: shipment.number, lines: done.orderIds.filter((other) => other === orderId).length },
  }));
  await insertOrderEvents(
    tx,
    orders.map(({ orderId, detail }) => ({ id: ids.next(), accountId, orderId, at, actor, kind, detail })),
  );
  const subjects = [
    { subject: { kind: 'shipment', id: shipment.id }, detail: { number: shipment.number, ...done.detail } },
    ...orders.map(({ orderId, detail }) => ({ subject: { kind: 'order', id: orderId }, detail })),
  ];
  await noteAudits(
    tx,
    subjects.map((noted) => ({ id: ids.next(), at, actor, accountId, action: kind, ...noted })),
  );
}
