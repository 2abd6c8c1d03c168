import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { ReceiptId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { bookOntoShelf, lockReceipt } from '#db/repositories/fulfillment/receipts.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { topUpItem } from './top-up-item.ts';

export type BookReceipt = { readonly receiptId: ReceiptId /** Base units counted. */; readonly received: number };
export type BookReceiptRefusal =
  | { readonly kind: 'no-such-receipt' }
  | { readonly kind: 'already-booked'; readonly status: 'received' | 'canceled' }
  | { readonly kind: 'more-than-expected'; readonly expected: number; readonly received: number };

/** Books goods in: who was promised this receipt is served first, what is left goes to waiting lines by rank. */
export function bookReceipt(context: Context, staff: Staff, command: BookReceipt): Promise<Result<{ readonly linesChanged: number }, BookReceiptRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const receipt = await lockReceipt(tx, command.receiptId);
    if (!receipt) return refuse({ kind: 'no-such-receipt' });
    if (receipt.status === 'received' || receipt.status === 'canceled') return refuse({ kind: 'already-booked', status: receipt.status });
    if (command.received > receipt.quantity * 2) return refuse({ kind: 'more-than-expected', expected: receipt.quantity, received: command.received });

    const at = context.clock.now();
    await bookOntoShelf(tx, { receipt, received: command.received, moveId: context.ids.next(), at, actorId: staff.userId });
    const actor = actorOf(staff);
    const by = { actor, now: localTime(at, await loadHostZone(tx)), cause: 'receipt-booked' };
    const pegged = await topUpItem(context, tx, { itemId: receipt.itemId, receiptId: receipt.id }, by);
    const others = await topUpItem(context, tx, { itemId: receipt.itemId }, by);
    const linesChanged = new Set([...pegged.lineIds, ...others.lineIds]).size;
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor,
      accountId: null,
      action: 'receipt-booked',
      subject: { kind: 'receipt', id: receipt.id },
      detail: { expected: receipt.quantity, received: command.received, linesChanged },
    });
    return accept({ linesChanged });
  });
}
