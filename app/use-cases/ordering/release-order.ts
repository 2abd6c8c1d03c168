import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideRelease, type ReleaseRefusal } from '#app/domain/ordering/decide-release.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { enqueue } from '#db/repositories/jobs.ts';
import { lockHeldOrder, saveRelease } from '#db/repositories/ordering/held-orders.ts';
import { insertOrderEvents } from '#db/repositories/ordering/order-events.ts';

export type ReleaseOrder = { readonly number: string; readonly reason: string };

/** Lets an order over the credit limit go on, for a recorded reason; its buyer gets the confirmation the hold kept back. */
export function releaseOrder(
  context: Context,
  staff: Staff,
  command: ReleaseOrder,
): Promise<Result<{ readonly status: 'confirmed' | 'part-confirmed' }, ReleaseRefusal | { readonly kind: 'no-such-order' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const order = await lockHeldOrder(tx, command.number);
    if (!order) return refuse({ kind: 'no-such-order' });
    const decision = decideRelease(order);
    if (!decision.ok) return decision;

    const { status } = decision.value;
    await saveRelease(tx, order.id, status);
    const at = context.clock.now();
    const done = { accountId: order.accountId, at, actor: actorOf(staff) };
    await insertOrderEvents(tx, [{ ...done, id: context.ids.next(), orderId: order.id, kind: 'released', detail: {} }]);
    await noteAudit(tx, {
      ...done,
      id: context.ids.next(),
      action: 'order-released',
      subject: { kind: 'order', id: order.id },
      detail: { reason: command.reason, excess: order.excess, currency: order.currency },
    });
    await enqueue(tx, { kind: 'confirm-order', orderId: order.id, accountId: order.accountId, occasion: 'released' }, { id: context.ids.next(), at });
    return accept({ status });
  });
}
