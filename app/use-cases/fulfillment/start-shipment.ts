import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideStartShipment, type StartShipmentRefusal } from '#app/domain/fulfillment/decide-start-shipment.ts';
import { localTime } from '#app/domain/shared/days.ts';
import { id, type ShipmentId, type ShipmentLineId } from '#app/domain/shared/ids.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockChosenPortions } from '#db/repositories/fulfillment/chosen-portions.ts';
import { insertShipment } from '#db/repositories/fulfillment/shipments.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';
import { tellOfShipment } from './tell-of-shipment.ts';

export type StartShipment = { readonly promiseIds: readonly string[] };

/** Puts promised goods on a picking list: from now on they can be neither canceled nor picked by anybody else. */
export function startShipment(context: Context, staff: Staff, command: StartShipment): Promise<Result<{ readonly number: string }, StartShipmentRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const decision = decideStartShipment(await lockChosenPortions(tx, command.promiseIds));
    if (!decision.ok) return decision;

    const { accountId, lines } = decision.value;
    const at = context.clock.now();
    const shipment = { id: id<ShipmentId>(context.ids.next()), number: context.ids.number('DN') };
    await insertShipment(tx, decision.value, {
      ...shipment,
      shipOn: localTime(at, await loadHostZone(tx)).day,
      createdAt: at,
      createdBy: staff.userId,
      lineIds: lines.map(() => id<ShipmentLineId>(context.ids.next())),
    });
    const orderIds = lines.map(({ orderId }) => orderId);
    await refreshOrderStatus(tx, [...new Set(orderIds)]);
    await tellOfShipment(context, tx, { kind: 'picking-started', at, actor: actorOf(staff), accountId, shipment, orderIds, detail: { lines: lines.length } });
    return accept({ number: shipment.number });
  });
}
