import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Day, localTime } from '#app/domain/shared/days.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import { inTransaction } from '#db/database.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { insertMany } from '#db/repositories/insert-many.ts';
import type { PastDocument } from './past-month.ts';
import { accepted, count, type Tally } from './tally.ts';

/** Room for what is rounded up to whole packs and what is kept for others. */
const TIMES_WANTED = 3;

/** A receipt of every item the month sells, announced and then booked in as operations would. */
export async function stockUp(
  context: Context,
  operations: Staff,
  { documents, tally }: { readonly documents: readonly PastDocument[]; readonly tally: Tally },
): Promise<void> {
  const wanted = new Map<string, number>();
  for (const { itemId, quantity } of documents.filter(({ kind }) => kind === 'invoice').flatMap(({ lines }) => lines))
    if (itemId !== null) wanted.set(itemId, (wanted.get(itemId) ?? 0) + quantity * TIMES_WANTED);
  const receipts = await announce(context, wanted);
  for (const { id: receiptId, quantity } of receipts) {
    const command = { receiptId: id<ReceiptId>(receiptId), received: quantity };
    accepted(await bookReceipt(context, operations, command), 'booking a receipt');
  }
  count(tally, 'receipts', receipts.length);
}

function announce({ store, clock, ids }: Context, wanted: ReadonlyMap<string, number>) {
  return inTransaction({ store }, hostScope('demo'), async (tx) => {
    const warehouse = await tx.selectFrom('warehouses').select('id').orderBy('code').limit(1).executeTakeFirstOrThrow();
    const expectedOn: Day = localTime(clock.now(), await loadHostZone(tx)).day;
    const receipts = [...wanted].map(([itemId, quantity]) => ({
      id: ids.next(),
      item_id: itemId,
      warehouse_id: warehouse.id,
      owner: '',
      quantity,
      promised: 0,
      expected_on: expectedOn,
      status: 'firm' as const,
      received_quantity: null,
      booked_at: null,
    }));
    await insertMany(tx, 'receipts', receipts);
    return receipts;
  });
}
