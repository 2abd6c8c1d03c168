import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type ConfirmRefusal, decideConfirm } from '#app/domain/fulfillment/decide-confirm.ts';
import { type Day, localTime } from '#app/domain/shared/days.ts';
import type { ReceiptId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { firmReceipt, lockOwnReceipt } from '#db/repositories/fulfillment/own-receipts.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { enqueue } from '#db/repositories/jobs.ts';

export type ReceiptNotConfirmed = ConfirmRefusal | { readonly kind: 'no-such-receipt' };

/** A supplier gives its word for the day planned goods arrive: they are firm from then on, and orders that wait get their dates. */
export function confirmReceipt(
  context: Context,
  supplier: Supplier,
  { receiptId, on }: { readonly receiptId: ReceiptId; readonly on: Day },
): Promise<Result<null, ReceiptNotConfirmed>> {
  return inTransaction(context, hostScope('own-items'), async (tx) => {
    const receipt = await lockOwnReceipt(tx, { receiptId, supplierId: supplier.supplierId });
    if (!receipt) return refuse({ kind: 'no-such-receipt' });
    const at = context.clock.now();
    const decision = decideConfirm(on, { receipt, today: localTime(at, await loadHostZone(tx)).day });
    if (!decision.ok) return decision;

    await firmReceipt(tx, { receiptId, on });
    await enqueue(tx, { kind: 'top-up', itemIds: [receipt.itemId] }, { id: context.ids.next(), at });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(supplier),
      accountId: null,
      action: 'receipt-confirmed',
      subject: { kind: 'receipt', id: receiptId },
      detail: { planned: receipt.expectedOn, on, quantity: receipt.quantity },
    });
    return accept(null);
  });
}
