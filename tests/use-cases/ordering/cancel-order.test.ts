import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type OrderLineId } from '#app/domain/shared/ids.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import { cancelOrder } from '#app/use-cases/ordering/cancel-order.ts';
import type { Store } from '#db/database.ts';
import { CONSIGNMENT, picking } from '#tests/support/a-shipment.ts';
import { aBuyer, aListPrice, anItem, aProtection, aReceipt, aStaff, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function twoLines(store: Store) {
  await aHost(store);
  const context = aContext(store);
  const buyer = await aBuyer(store);
  const [mug, jug] = [await anItem(store, { sku: 'MUG' }), await anItem(store, { sku: 'JUG' })];
  for (const item of [mug, jug]) await aListPrice(store, { itemId: item.id });
  await stock(store, { itemId: mug.id, onHand: 10 });
  await stock(store, { itemId: jug.id, onHand: 0 });
  const receipt = await aReceipt(store, { item_id: jug.id, quantity: 8, expected_on: '2026-03-09' });
  await aProtection(store, { account_id: buyer.accountId, item_id: mug.id, quantity: 4 });
  const placed = await order(context, buyer, [typed('MUG', 6), typed('JUG', 5)]);
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal));
  const lines = await store.reader(host).selectFrom('order_lines').select('id').orderBy('position').execute();
  return { context, buyer, mug, jug, receipt, number: placed.value.number, lineIds: lines.map((line) => id<OrderLineId>(line.id)) };
}

onBoth('canceling', (open) => {
  test('gives shelf, receipt and protection back and keeps what is agreed on the other line', async () => {
    const store = await open();
    const { context, buyer, number, lineIds } = await twoLines(store);
    expect(await cancelOrder(context, buyer, { number, lineId: lineIds[0] ?? null })).toEqual({ ok: true, value: { isWhole: false } });
    const db = store.reader(host);
    expect(await db.selectFrom('orders').select(['status', 'net', 'tax', 'total']).execute()).toEqual([
      { status: 'confirmed', net: 500, tax: 100, total: 600 },
    ]);
    expect(await db.selectFrom('stock').select('reserved').execute()).toEqual([{ reserved: 0 }, { reserved: 0 }]);
    expect(await db.selectFrom('protections').select('used').execute()).toEqual([{ used: 0 }]);
    expect(await db.selectFrom('receipts').select('promised').execute()).toEqual([{ promised: 5 }]);
  });

  test('of the last open line cancels the order, whose sums stay readable', async () => {
    const store = await open();
    const { context, buyer, number } = await twoLines(store);
    expect(await cancelOrder(context, buyer, { number, lineId: null })).toEqual({ ok: true, value: { isWhole: true } });
    const db = store.reader(host);
    expect(await db.selectFrom('orders').select(['status', 'net']).execute()).toEqual([{ status: 'canceled', net: 1100 }]);
    expect(await db.selectFrom('receipts').select('promised').execute()).toEqual([{ promised: 0 }]);
    expect(await cancelOrder(context, buyer, { number, lineId: null })).toEqual({ ok: false, refusal: { kind: 'already-canceled' } });
  });

  test('of a line that was part confirmed leaves an order whose every line has a day', async () => {
    const store = await open();
    const { context, buyer } = await twoLines(store);
    const placed = await order(context, buyer, [typed('MUG', 1), typed('JUG', 9)]);
    const number = placed.ok ? placed.value.number : '';
    const db = store.reader(host);
    const status = async () => (await db.selectFrom('orders').select('status').where('number', '=', number).executeTakeFirst())?.status;
    const late = await db
      .selectFrom('order_lines')
      .innerJoin('orders', 'orders.id', 'order_lines.order_id')
      .select('order_lines.id')
      .where('orders.number', '=', number)
      .where('order_lines.sku', '=', 'JUG')
      .executeTakeFirstOrThrow();
    expect(await status()).toBe('part-confirmed');
    await cancelOrder(context, buyer, { number, lineId: id<OrderLineId>(late.id) });
    expect(await status()).toBe('confirmed');
  });

  test('is refused for what is being picked or has left, and names it; other lines can still be canceled', async () => {
    const store = await open();
    const { context, buyer, number, lineIds } = await twoLines(store);
    const staff = await aStaff(store, ['operations']);
    const shipment = await picking(context, staff, [number]);
    const refusal = { kind: 'already-picked', lines: [{ sku: 'MUG', name: 'Enamel mug, cream' }] };
    expect(await cancelOrder(context, buyer, { number, lineId: lineIds[0] ?? null })).toEqual({ ok: false, refusal });
    expect(await cancelOrder(context, buyer, { number, lineId: null })).toEqual({ ok: false, refusal });

    await shipShipment(context, staff, { number: shipment, version: 1, counted: [6], acceptsBroken: false, consignment: CONSIGNMENT });
    expect(await cancelOrder(context, buyer, { number, lineId: lineIds[0] ?? null })).toEqual({ ok: false, refusal });
    expect(await cancelOrder(context, buyer, { number, lineId: lineIds[1] ?? null })).toEqual({ ok: true, value: { isWhole: false } });
    expect(await store.reader(host).selectFrom('orders').select('status').execute()).toEqual([{ status: 'shipped' }]);
  });

  test("of another account's order is answered like one that does not exist", async () => {
    const store = await open();
    const { context, number } = await twoLines(store);
    const stranger = await aBuyer(store);
    const foreign = await cancelOrder(context, stranger, { number, lineId: null });
    const absent = await cancelOrder(context, stranger, { number: 'SO-NONE', lineId: null });
    expect(foreign).toEqual(absent);
    expect(foreign).toEqual({ ok: false, refusal: { kind: 'no-such-order' } });
  });

  test('frees supply that the worker gives to whoever waits', async () => {
    const store = await open();
    const { context, buyer, number } = await twoLines(store);
    const waiting = await aBuyer(store);
    await order(context, waiting, [typed('MUG', 7)]);
    await cancelOrder(context, buyer, { number, lineId: null });
    while (await workOnce(context, 'worker'));
    const promises = await store
      .reader(host)
      .selectFrom('promises')
      .select(['source', 'quantity'])
      .where('account_id', '=', waiting.accountId)
      .where('status', '=', 'open')
      .execute();
    // Four mugs stay kept for the holder of the protection.
    expect(promises.reduce((sum, promise) => sum + (promise.source === 'stock' ? promise.quantity : 0), 0)).toBe(6);
  });
});
