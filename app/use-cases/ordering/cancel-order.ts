import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { type CancelRefusal, decideCancel } from '#app/domain/ordering/decide-cancel.ts';
import type { OrderLineId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { asHost, inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { loadOpenPromises, voidPromises } from '#db/repositories/fulfillment/promises.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { lockOrder, saveCancellation } from '#db/repositories/ordering/cancelable.ts';
import { insertOrderEvents } from '#db/repositories/ordering/order-events.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';

/** lineId null: every open line. */
export type CancelOrder = { readonly number: string; readonly lineId: OrderLineId | null };

/** Cancels lines that nobody has begun to pick and gives their stock back; whoever waits for it is served by the job that follows. */
export function cancelOrder(
  context: Context,
  buyer: Buyer,
  command: CancelOrder,
): Promise<Result<{ readonly isWhole: boolean }, CancelRefusal | { readonly kind: 'no-such-order' }>> {
  const { accounts } = buyer.scope;
  return inTransaction(context, buyer.scope, async (tx) => {
    const order = await lockOrder(tx, command.number, { accounts });
    if (!order) return refuse({ kind: 'no-such-order' });
    const decision = decideCancel(order, command.lineId);
    if (!decision.ok) return decision;

    const { lineIds, isWhole } = decision.value;
    await voidPromises(tx, await loadOpenPromises(tx, { accounts, lineIds }));
    await saveCancellation(tx, order, decision.value);
    await refreshOrderStatus(asHost(tx, 'order-status'), [order.id]);

    const at = context.clock.now();
    const actor = actorOf(buyer);
    const subject = { accountId: order.accountId, at, actor };
    const detail = { lines: lineIds };
    await insertOrderEvents(tx, [{ ...subject, id: context.ids.next(), orderId: order.id, kind: isWhole ? 'canceled' : 'line-canceled', detail }]);
    await noteAudit(tx, {
      ...subject,
      id: context.ids.next(),
      action: isWhole ? 'order-canceled' : 'order-line-canceled',
      subject: { kind: 'order', id: order.id },
      detail,
    });
    const itemIds = [...new Set(lineIds.flatMap((lineId) => order.itemOf.get(lineId) ?? []))];
    await enqueue(tx, { kind: 'top-up', itemIds }, { id: context.ids.next(), at });
    return accept({ isWhole });
  });
}
