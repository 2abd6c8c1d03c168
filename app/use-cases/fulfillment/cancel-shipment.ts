import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { closePicking } from '#db/repositories/fulfillment/promises.ts';
import { lockShipment, saveCanceledShipment } from '#db/repositories/fulfillment/shipments.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';
import { tellOfShipment } from './tell-of-shipment.ts';

export type CancelShipmentRefusal = { readonly kind: 'no-such-shipment' } | { readonly kind: 'not-picking'; readonly status: 'shipped' | 'canceled' };

/** Gives up a picking list: its goods lie on the shelf again, promised to the same orders as before. */
export function cancelShipment(context: Context, staff: Staff, command: { readonly number: string }): Promise<Result<null, CancelShipmentRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const shipment = await lockShipment(tx, command.number);
    if (!shipment) return refuse({ kind: 'no-such-shipment' });
    if (shipment.status !== 'picking') return refuse({ kind: 'not-picking', status: shipment.status });

    await closePicking(tx, { leaving: [], staying: [...shipment.promises.keys()], cut: [] });
    await saveCanceledShipment(tx, shipment.id);
    const orderIds = shipment.lines.map(({ orderId }) => orderId);
    await refreshOrderStatus(tx, [...new Set(orderIds)]);
    await tellOfShipment(context, tx, {
      kind: 'picking-canceled',
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: shipment.accountId,
      shipment,
      orderIds,
      detail: { lines: shipment.lines.length },
    });
    return accept(null);
  });
}
