import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideShip, type ShipCommand, type ShippedLine, type ShipRefusal } from '#app/domain/fulfillment/decide-ship.ts';
import type { Consignment } from '#app/domain/fulfillment/shipment.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type Instant, localTime } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { closePicking } from '#db/repositories/fulfillment/promises.ts';
import { lockShelves, moveShelf } from '#db/repositories/fulfillment/shelf.ts';
import { type LockedShipment, lockShipment, saveShipped } from '#db/repositories/fulfillment/shipments.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';
import { tellOfShipment } from './tell-of-shipment.ts';

export type ShipShipment = ShipCommand & { readonly number: string; readonly consignment: Consignment };

/** Lets a picked shipment leave, whole or in part: goods go off the shelf, what is left waits there again, the buyer gets a letter. */
export function shipShipment(
  context: Context,
  staff: Staff,
  command: ShipShipment,
): Promise<Result<{ readonly linesShort: number }, ShipRefusal | { readonly kind: 'no-such-shipment' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const shipment = await lockShipment(tx, command.number);
    if (!shipment) return refuse({ kind: 'no-such-shipment' });
    const decision = decideShip(shipment, command);
    if (!decision.ok) return decision;

    const lines = decision.value;
    const at = context.clock.now();
    await takeOffShelf(context, tx, { shipment, lines, at, staff });
    const on = localTime(at, await loadHostZone(tx)).day;
    await saveShipped(tx, shipment, { lines, shipped: { consignment: command.consignment, on, at, by: staff.userId } });
    const gone = lines.filter(({ shipped }) => shipped > 0);
    const linesShort = lines.filter(({ line, shipped }) => shipped < line.picked).length;
    await refreshOrderStatus(tx, [...new Set(lines.map(({ line }) => line.orderId))]);
    await tellOfShipment(context, tx, {
      kind: 'shipped',
      at,
      actor: actorOf(staff),
      accountId: shipment.accountId,
      shipment,
      orderIds: gone.map(({ line }) => line.orderId),
      detail: { lines: gone.length, linesShort },
    });
    for (const kind of ['draft-invoices', 'send-despatch-letter'] as const)
      await enqueue(tx, { kind, shipmentId: shipment.id, accountId: shipment.accountId }, { id: context.ids.next(), at });
    return accept({ linesShort });
  });
}

type Leaving = { readonly shipment: LockedShipment; readonly lines: readonly ShippedLine[]; readonly at: Instant; readonly staff: Staff };

async function takeOffShelf({ ids }: Context, tx: Tx, { shipment, lines, at, staff }: Leaving): Promise<void> {
  const { warehouseId } = shipment;
  await lockShelves(tx, { warehouseId, itemIds: lines.map(({ line }) => line.itemId) });
  await closePicking(tx, {
    leaving: lines.flatMap(({ leaving }) => leaving.map(({ promiseId }) => promiseId)),
    staying: lines.flatMap(({ staying }) => staying.map(({ promiseId }) => promiseId)),
    cut: lines.flatMap(({ cut }) => {
      if (!cut) return [];
      const promise = shipment.promises.get(cut.promiseId);
      assert(promise, 'a cut promise is one of the shipment');
      return [{ promise, leaves: cut.leaves, stays: cut.stays, restId: ids.next() }];
    }),
  });
  const gone = lines.filter(({ shipped }) => shipped > 0);
  await moveShelf(
    tx,
    gone.map(({ line, shipped }) => ({
      id: ids.next(),
      itemId: line.itemId,
      warehouseId,
      quantity: -shipped,
      kind: 'shipment',
      reference: shipment.id,
      at,
      actorId: staff.userId,
    })),
  );
}
