import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type CountCommand, type CountRefusal, decideCount } from '#app/domain/fulfillment/decide-count.ts';
import { type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockShelf, moveShelf } from '#db/repositories/fulfillment/shelf.ts';
import { enqueue } from '#db/repositories/jobs.ts';

export type CountStock = CountCommand & { readonly sku: string; readonly warehouseCode: string; readonly reason: string };

/** Corrects what is on hand to what was counted, with a reason; goods that turned up are offered to whoever waits. */
export function countStock(
  context: Context,
  staff: Staff,
  command: CountStock,
): Promise<Result<{ readonly difference: number }, CountRefusal | { readonly kind: 'no-such-stock' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const shelf = await lockShelf(tx, command);
    if (!shelf) return refuse({ kind: 'no-such-stock' });
    const decision = decideCount(shelf, command);
    if (!decision.ok) return decision;

    const { difference } = decision.value;
    const { itemId, warehouseId } = shelf;
    const at = context.clock.now();
    const move = {
      id: context.ids.next(),
      itemId,
      warehouseId,
      quantity: difference,
      kind: 'count',
      reference: command.reason,
      at,
      actorId: staff.userId,
    } as const;
    await moveShelf(tx, difference === 0 ? [] : [move]);
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: null,
      action: 'stock-counted',
      subject: { kind: 'item', id: itemId },
      detail: { sku: command.sku, warehouse: command.warehouseCode, wasOnHand: shelf.onHand, counted: command.counted, reason: command.reason },
    });
    if (difference > 0) await enqueue(tx, { kind: 'top-up', itemIds: [itemId] }, { id: context.ids.next(), at });
    return decision;
  });
}
