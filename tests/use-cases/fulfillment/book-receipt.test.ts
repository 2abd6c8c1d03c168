import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aContract, aListPrice, anAccount, anItem, aReceipt, aStaff, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

/** Two accounts wait for mugs: one of rank 1 whose order came last, one of rank 7 whose order came first. */
async function twoWaiting(store: Store, facts: { receipt: number; promisedTo?: 'low' }) {
  await aHost(store);
  const context = aContext(store);
  const mug = await anItem(store, { sku: 'MUG' });
  await aListPrice(store, { itemId: mug.id });
  await stock(store, { itemId: mug.id, onHand: 0 });
  const [low, high] = [await ranked(store, 7), await ranked(store, 1)];
  const make = () => aReceipt(store, { item_id: mug.id, quantity: facts.receipt, expected_on: '2026-03-09' });
  const early = facts.promisedTo === 'low' ? await make() : null;
  await order(context, low, [typed('MUG', 6)]);
  await order(context, high, [typed('MUG', 6)]);
  const receipt = early ?? (await make());
  return { context, mug, low, high, receiptId: id<ReceiptId>(receipt.id), staff: await aStaff(store, ['operations']) };
}

async function ranked(store: Store, rank: number) {
  const account = await anAccount(store);
  await aContract(store, { account_id: account.id, priority_rank: rank });
  return aBuyer(store, { accountId: account.id });
}

async function fromShelf(store: Store, accountId: string): Promise<number> {
  const rows = await store
    .reader(host)
    .selectFrom('promises')
    .select('quantity')
    .where('account_id', '=', accountId)
    .where('status', '=', 'open')
    .where('source', '=', 'stock')
    .execute();
  return rows.reduce((sum, row) => sum + row.quantity, 0);
}

onBoth('booking a receipt', (open) => {
  test('serves waiting lines by rank, not by who came first', async () => {
    const store = await open();
    const { context, low, high, receiptId, staff } = await twoWaiting(store, { receipt: 8 });
    expect(await bookReceipt(context, staff, { receiptId, received: 8 })).toEqual({ ok: true, value: { linesChanged: 2 } });
    expect([await fromShelf(store, high.accountId), await fromShelf(store, low.accountId)]).toEqual([6, 2]);
  });

  test('takes nothing from a line that was promised this receipt', async () => {
    const store = await open();
    const { context, low, high, receiptId, staff } = await twoWaiting(store, { receipt: 8, promisedTo: 'low' });
    await bookReceipt(context, staff, { receiptId, received: 8 });
    expect([await fromShelf(store, high.accountId), await fromShelf(store, low.accountId)]).toEqual([2, 6]);
  });

  test('of fewer goods than both were promised serves the better rank first and leaves the short part without a day', async () => {
    const store = await open();
    const { context, high, receiptId, staff } = await twoWaiting(store, { receipt: 12, promisedTo: 'low' });
    await bookReceipt(context, staff, { receiptId, received: 4 });
    const db = store.reader(host);
    expect(await fromShelf(store, high.accountId)).toBe(4);
    expect(
      await db.selectFrom('promises').select(['source', 'quantity']).where('status', '=', 'open').where('source', '<>', 'stock').orderBy('quantity').execute(),
    ).toEqual([
      { source: 'none', quantity: 2 },
      { source: 'none', quantity: 6 },
    ]);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'part-confirmed' }, { status: 'part-confirmed' }]);
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).execute()).toEqual([{ on_hand: 4, reserved: 4 }]);
    expect(await db.selectFrom('stock_moves').select(['kind', 'quantity']).where('kind', '=', 'receipt').execute()).toEqual([{ kind: 'receipt', quantity: 4 }]);
  });

  test('happens once', async () => {
    const store = await open();
    const { context, receiptId, staff } = await twoWaiting(store, { receipt: 8 });
    await bookReceipt(context, staff, { receiptId, received: 8 });
    expect(await bookReceipt(context, staff, { receiptId, received: 8 })).toEqual({ ok: false, refusal: { kind: 'already-booked', status: 'received' } });
  });
});
