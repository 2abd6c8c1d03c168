import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideReturn, type ReturnCommand, type ReturnedLine, type ReturnRefusal } from '#app/domain/fulfillment/decide-return.ts';
import { type Instant, localTime } from '#app/domain/shared/days.ts';
import { id, type ReturnId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { insertReturn, type LockedDelivery, lockDelivery } from '#db/repositories/fulfillment/returns.ts';
import { lockShelves, moveShelf } from '#db/repositories/fulfillment/shelf.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { tellOfShipment } from './tell-of-shipment.ts';

export type RecordReturn = ReturnCommand & { readonly number: string; readonly reason: string };

/** Takes delivered goods back: onto the shelf, where waiting lines are served from them, or in and out of the journal as scrap. */
export function recordReturn(
  context: Context,
  staff: Staff,
  command: RecordReturn,
): Promise<Result<{ readonly returnNumber: string }, ReturnRefusal | { readonly kind: 'no-such-shipment' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const delivery = await lockDelivery(tx, command.number);
    if (!delivery) return refuse({ kind: 'no-such-shipment' });
    const decision = decideReturn(delivery, command);
    if (!decision.ok) return decision;

    const lines = decision.value;
    const at = context.clock.now();
    const returned = { id: id<ReturnId>(context.ids.next()), number: context.ids.number('RN') };
    const receivedOn = localTime(at, await loadHostZone(tx)).day;
    await insertReturn(tx, delivery, {
      ...returned,
      reason: command.reason,
      receivedOn,
      at,
      by: staff.userId,
      lines: lines.map((line) => ({ ...line, id: context.ids.next() })),
    });
    await putBack(context, tx, { delivery, lines, returnId: returned.id, at, staff });
    await tellOfShipment(context, tx, {
      kind: 'goods-returned',
      at,
      actor: actorOf(staff),
      accountId: delivery.accountId,
      shipment: delivery,
      orderIds: lines.map(({ line }) => line.orderId),
      detail: { returned: returned.number, lines: lines.length, reason: command.reason },
    });
    return accept({ returnNumber: returned.number });
  });
}

type Back = {
  readonly delivery: LockedDelivery;
  readonly lines: readonly ReturnedLine[];
  readonly returnId: ReturnId;
  readonly at: Instant;
  readonly staff: Staff;
};

/** Every return comes in; scrap goes out again at once, so that the journal tells of both and conservation holds. Record 0017. */
async function putBack({ ids }: Context, tx: Tx, { delivery, lines, returnId, at, staff }: Back): Promise<void> {
  const { warehouseId } = delivery;
  await lockShelves(tx, { warehouseId, itemIds: lines.map(({ line }) => line.itemId) });
  const moves = lines.flatMap(({ line, quantity, disposition }) => {
    const move = { itemId: line.itemId, warehouseId, reference: returnId, at, actorId: staff.userId };
    const back = { ...move, id: ids.next(), quantity, kind: 'return' } as const;
    return disposition === 'restock' ? [back] : [back, { ...move, id: ids.next(), quantity: -quantity, kind: 'scrap' } as const];
  });
  await moveShelf(tx, moves);
  const itemIds = [...new Set(lines.flatMap(({ line, disposition }) => (disposition === 'restock' ? [line.itemId] : [])))];
  if (itemIds.length > 0) await enqueue(tx, { kind: 'top-up', itemIds }, { id: ids.next(), at });
}
