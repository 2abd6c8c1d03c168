import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import { startShipment } from '#app/use-cases/fulfillment/start-shipment.ts';
import { cancelOrder } from '#app/use-cases/ordering/cancel-order.ts';
import type { Store } from '#db/database.ts';
import { aShop, picking, placed, portionsOf } from '#tests/support/a-shipment.ts';
import { aBuyer, aReceipt, aStaff } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function aPlacedOrder(store: Store) {
  const shop = await aShop(store);
  const context = aContext(store);
  return { ...shop, context, number: await placed(context, shop.buyer) };
}

onBoth('starting a shipment', (open) => {
  test('takes promised goods for one ship-to onto a picking list, by item, and puts their order in fulfillment', async () => {
    const store = await open();
    const { context, staff, site, number } = await aPlacedOrder(store);
    const started = await startShipment(context, staff, { promiseIds: await portionsOf(store, number) });
    expect(started).toMatchObject({ ok: true, value: { number: expect.stringMatching(/^DN-/) } });
    const db = store.reader(host);
    expect(await db.selectFrom('shipments').select(['site_id', 'status', 'ship_on']).execute()).toEqual([
      { site_id: site.id, status: 'picking', ship_on: '2026-03-04' },
    ]);
    const lines = await db
      .selectFrom('shipment_lines as line')
      .innerJoin('items', 'items.id', 'line.item_id')
      .select(['items.sku', 'line.picked', 'line.shipped'])
      .orderBy('line.position')
      .execute();
    expect(lines).toEqual([
      { sku: 'JUG', picked: 5, shipped: 0 },
      { sku: 'MUG', picked: 24, shipped: 0 },
    ]);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'in-fulfillment' }]);
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).orderBy('reserved').execute()).toEqual([
      { on_hand: 60, reserved: 5 },
      { on_hand: 60, reserved: 24 },
    ]);
    const events = await db.selectFrom('order_events').select(['kind', 'actor_id']).where('kind', '<>', 'placed').execute();
    expect(events).toEqual([{ kind: 'picking-started', actor_id: staff.userId }]);
  });

  test('takes several orders of one ship-to together', async () => {
    const store = await open();
    const { context, buyer, staff, number } = await aPlacedOrder(store);
    const second = await placed(context, buyer, [typed('MUG', 1)]);
    await picking(context, staff, [number, second]);
    const lines = await store.reader(host).selectFrom('shipment_lines').select('picked').orderBy('position').execute();
    expect(lines.map((line) => line.picked).sort()).toEqual([24, 5, 6]);
  });

  test('refuses an empty choice', async () => {
    const store = await open();
    const { context, staff } = await aPlacedOrder(store);
    expect(await startShipment(context, staff, { promiseIds: [] })).toEqual({ ok: false, refusal: { kind: 'nothing-chosen' } });
    expect(await startShipment(context, staff, { promiseIds: ['no-such'] })).toEqual({ ok: false, refusal: { kind: 'nothing-chosen' } });
  });

  test('refuses goods of two ship-tos together', async () => {
    const store = await open();
    const { context, account, staff, number } = await aPlacedOrder(store);
    const elsewhere = await placed(context, await aBuyer(store, { accountId: account.id }), [typed('MUG', 1)]);
    const promiseIds = [...(await portionsOf(store, number)), ...(await portionsOf(store, elsewhere))];
    expect(await startShipment(context, staff, { promiseIds })).toEqual({ ok: false, refusal: { kind: 'not-together' } });
  });

  test('refuses goods of an order on hold', async () => {
    const store = await open();
    const context = aContext(store);
    const { number } = await aHeldOrder(store, context);
    const outcome = await startShipment(context, await aStaff(store, ['operations']), { promiseIds: await portionsOf(store, number) });
    expect(outcome).toEqual({
      ok: false,
      refusal: { kind: 'not-ready', portions: [{ orderNumber: number, sku: 'MUG', state: { kind: 'on-hold' } }] },
    });
  });

  test('names what another picking list has, and takes none of the rest', async () => {
    const store = await open();
    const { context, staff, number } = await aPlacedOrder(store);
    const [jug = '', mug = ''] = await portionsOf(store, number);
    const first = await startShipment(context, staff, { promiseIds: [jug] });
    const shipmentNumber = first.ok ? first.value.number : '';
    expect(await startShipment(context, staff, { promiseIds: [jug, mug] })).toEqual({
      ok: false,
      refusal: { kind: 'not-ready', portions: [{ orderNumber: number, sku: 'JUG', state: { kind: 'picking', shipmentNumber } }] },
    });
    expect(await portionsOf(store, number)).toEqual([mug]);
  });

  test('names what was canceled meanwhile', async () => {
    const store = await open();
    const { context, buyer, staff, number } = await aPlacedOrder(store);
    const promiseIds = await portionsOf(store, number);
    await cancelOrder(context, buyer, { number, lineId: null });
    const outcome = await startShipment(context, staff, { promiseIds });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'not-ready', portions: [{ state: { kind: 'gone' } }, { state: { kind: 'gone' } }] } });
  });

  test('keeps what it took when supply comes in and waiting lines are served', async () => {
    const store = await open();
    const { context, buyer, jug, staff } = await aPlacedOrder(store);
    const number = await placed(context, buyer, [typed('JUG', 60)]);
    await picking(context, staff, [number]);
    const held = () => store.reader(host).selectFrom('promises').select(['id', 'quantity', 'shipment_id']).where('shipment_id', 'is not', null).execute();
    const before = await held();
    const receipt = await aReceipt(store, { item_id: jug.id, quantity: 20, expected_on: '2026-03-04' });
    await bookReceipt(context, staff, { receiptId: id<ReceiptId>(receipt.id), received: 20 });
    expect(before).toMatchObject([{ quantity: 55 }]);
    expect(await held()).toEqual(before);
    expect(await store.reader(host).selectFrom('orders').select('status').where('number', '=', number).execute()).toEqual([{ status: 'in-fulfillment' }]);
  });

  test('by two operators at once gives each portion to one of them', async () => {
    const store = await open();
    const { context, staff, number } = await aPlacedOrder(store);
    const promiseIds = await portionsOf(store, number);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => startShipment(context, staff, { promiseIds })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await store.reader(host).selectFrom('shipments').select('status').execute()).toHaveLength(1);
  });

  test('against a cancellation at the same time ends in one of the two', async () => {
    const store = await open();
    const { context, buyer, staff, number } = await aPlacedOrder(store);
    const promiseIds = await portionsOf(store, number);
    const [started, canceled] = await Promise.all([startShipment(context, staff, { promiseIds }), cancelOrder(context, buyer, { number, lineId: null })]);
    expect([started.ok, canceled.ok].filter(Boolean)).toHaveLength(1);
  });
});
