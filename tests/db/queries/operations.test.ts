import { expect, test } from 'vitest';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import { findReceipt, listExpectedReceipts } from '#db/queries/fulfillment/expected-receipts.ts';
import { findHeldOrder, listHeldOrders } from '#db/queries/ordering/held-orders.ts';
import { aBuyer, aListPrice, anItem, aReceipt, aStaff } from '#tests/support/builders.ts';
import { aContext, NOON } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('expected receipts', (open) => {
  test('come by day, late ones first and marked, without what is booked or canceled', async () => {
    const store = await open();
    const staff = await aStaff(store, ['operations']);
    const item = await anItem(store, { sku: 'MUG' });
    await aReceipt(store, { item_id: item.id, quantity: 3, expected_on: '2026-03-09', status: 'planned' });
    await aReceipt(store, { item_id: item.id, quantity: 2, expected_on: '2026-03-04' });
    await aReceipt(store, { item_id: item.id, quantity: 1, expected_on: '2026-03-03' });
    await aReceipt(store, { item_id: item.id, quantity: 8, expected_on: '2026-03-01', status: 'canceled' });
    await aReceipt(store, { item_id: item.id, quantity: 9, expected_on: '2026-03-01', status: 'received', received_quantity: 9 });
    const list = async (view: 'all' | 'late' | 'firm' | 'planned', q = '') =>
      (await listExpectedReceipts(store.reader(staff.scope), { view, q, page: 1, now: NOON })).rows.map((row) => [row.quantity, row.isFirm, row.isLate]);
    expect(await list('all')).toEqual([
      [1, true, true],
      [2, true, false],
      [3, false, false],
    ]);
    expect(await list('late')).toEqual([[1, true, true]]);
    expect(await list('firm', 'mug')).toHaveLength(2);
    expect(await list('planned')).toEqual([[3, false, false]]);
    expect(await list('all', 'jug')).toEqual([]);
  });

  test('count a line once that is served from what came and waits for what did not', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const staff = await aStaff(store, ['operations']);
    const item = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: item.id });
    const receipt = await aReceipt(store, { item_id: item.id, quantity: 10, expected_on: '2026-03-09' });
    await aReceipt(store, { item_id: item.id, quantity: 10, expected_on: '2026-03-20' });
    await order(context, await aBuyer(store), [typed('MUG', 25)]);
    await bookReceipt(context, staff, { receiptId: id<ReceiptId>(receipt.id), received: 8 });
    expect(await findReceipt(store.reader(staff.scope), receipt.id)).toMatchObject({ booked: { received: 8, linesChanged: 1 } });
  });

  test('tell, once booked, what was counted and how many order lines changed', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const staff = await aStaff(store, ['operations']);
    const item = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: item.id });
    const receipt = await aReceipt(store, { item_id: item.id, quantity: 10, expected_on: '2026-03-09' });
    await order(context, await aBuyer(store), [typed('MUG', 4)]);
    expect(await findReceipt(store.reader(staff.scope), receipt.id)).toMatchObject({ promised: 4, booked: null });
    await bookReceipt(context, staff, { receiptId: id<ReceiptId>(receipt.id), received: 12 });
    expect(await findReceipt(store.reader(staff.scope), receipt.id)).toMatchObject({ status: 'received', booked: { received: 12, linesChanged: 1 } });
  });
});

onBoth('orders on hold', (open) => {
  test('tell the credit they were held for, their age, and the credit of now', async () => {
    const store = await open();
    const staff = await aStaff(store, ['finance']);
    const context = aContext(store);
    const { number, account } = await aHeldOrder(store, context);
    const later = context.clock;
    later.set('2026-03-07');
    const db = store.reader(staff.scope);
    const { rows, total } = await listHeldOrders(db, { q: account.code.toLowerCase(), page: 1, now: later.now() });
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ number, ageDays: 3, total: { minor: 1_440 }, limit: { minor: 500 }, exposure: { minor: 0 }, excess: { minor: 940 } }]);
    expect(await findHeldOrder(db, number, later.now())).toMatchObject({ now: { limit: { minor: 500 }, exposure: { minor: 0 } } });
    expect(await listHeldOrders(db, { q: 'nobody', page: 1, now: later.now() })).toMatchObject({ rows: [], total: 0 });
    expect(await findHeldOrder(db, 'SO-NONE', later.now())).toBeNull();
  });
});
