import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { instant } from '#app/domain/shared/days.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import { listComing } from '#db/queries/fulfillment/coming.ts';
import { listReturns } from '#db/queries/fulfillment/returns.ts';
import { findShipment, listShipments } from '#db/queries/fulfillment/shipments.ts';
import { findStock, listStock } from '#db/queries/fulfillment/stock.ts';
import { findShipTo, listShipTos } from '#db/queries/fulfillment/to-ship.ts';
import { findOrder } from '#db/queries/ordering/order.ts';
import { listOrders } from '#db/queries/ordering/orders.ts';
import { accepted, aShipment, aShop, picking, placed } from '#tests/support/a-shipment.ts';
import { aBuyer } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHeldOrder } from '#tests/support/held.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const NOON = instant('2026-03-04T12:00:00.000Z');
const ALL = { q: '', page: 1 };

onBoth('what is to ship', (open) => {
  test('is told by ship-to, due apart from early, without what is picked or held', async () => {
    const store = await open();
    const { buyer, site, staff } = await aShop(store);
    const context = aContext(store);
    const first = await placed(context, buyer, [typed('MUG', 1)]);
    await placed(context, buyer, [typed('MUG', 2), typed('JUG', 5)]);
    const db = store.reader(host);
    expect((await listShipTos(db, { ...ALL, now: NOON })).rows).toMatchObject([{ code: site.code, name: 'Leeds store', city: 'Leeds', due: 3, early: 0 }]);
    expect((await listShipTos(db, { ...ALL, now: instant('2026-03-03T12:00:00.000Z') })).rows).toMatchObject([{ due: 0, early: 3 }]);
    expect((await listShipTos(db, { q: 'nowhere', page: 1, now: NOON })).total).toBe(0);

    const number = await picking(context, staff, [first]);
    const shipTo = await findShipTo(db, site.code, NOON);
    expect(shipTo?.picking).toEqual([number]);
    expect(shipTo?.groups.map(({ due, early }) => [due.map(({ sku, quantity }) => [sku, quantity]), early.length])).toEqual([
      [
        [
          ['MUG', 12],
          ['JUG', 5],
        ],
        0,
      ],
    ]);
    expect(await findShipTo(db, 'no-such', NOON)).toBeNull();
  });

  test('leaves orders on hold out', async () => {
    const store = await open();
    await aHeldOrder(store, aContext(store));
    expect((await listShipTos(store.reader(host), { ...ALL, now: NOON })).rows).toEqual([]);
  });
});

onBoth('shipments', (open) => {
  test('are found by what paper and carrier call them, and tell how they are packed', async () => {
    const store = await open();
    const { number, orderNumber } = await aShipment(store, aContext(store), { counted: [0, 24] });
    const db = store.reader(host);
    expect((await listShipments(db, null, { q: 'nw 4711', page: 1, view: 'shipped' })).rows).toMatchObject([
      { number, orders: [orderNumber], lines: 2, packages: 2 },
    ]);
    expect((await listShipments(db, null, { ...ALL, view: 'picking' })).total).toBe(0);
    const shipment = await findShipment(db, number, null);
    expect(shipment?.state).toMatchObject({ status: 'shipped', shippedOn: '2026-03-04', consignment: { carrier: 'Northway', weightGrams: 12_500 } });
    expect(shipment?.lines.map(({ sku, picked, shipped, packs }) => [sku, picked, shipped, packs])).toEqual([
      ['JUG', 5, 0, []],
      ['MUG', 24, 24, [{ label: 'each', content: 1, count: 24 }]],
    ]);
  });

  test('of an account are for that account alone', async () => {
    const store = await open();
    const { number, buyer } = await aShipment(store, aContext(store));
    const stranger = await aBuyer(store);
    const [own, foreign] = [store.reader(buyer.scope), store.reader(stranger.scope)];
    expect((await findShipment(own, number, buyer.scope.accounts))?.number).toBe(number);
    expect((await listShipments(own, buyer.scope.accounts, { ...ALL, view: 'kept' })).total).toBe(1);
    expect(await findShipment(foreign, number, stranger.scope.accounts)).toBeNull();
    expect((await listShipments(foreign, stranger.scope.accounts, { ...ALL, view: 'kept' })).total).toBe(0);
  });
});

onBoth('the pages of goods', (open) => {
  test('tell of a return on its shipment, in the list and in the journal', async () => {
    const store = await open();
    const context = aContext(store);
    const { staff, number } = await aShipment(store, context);
    const lines = [
      { quantity: 2, disposition: 'restock' as const },
      { quantity: 6, disposition: 'scrap' as const },
    ];
    const { returnNumber } = accepted(await recordReturn(context, staff, { number, version: 2, reason: 'Arrived broken', lines }));
    const db = store.reader(host);
    expect((await findShipment(db, number, null))?.returns).toEqual([{ number: returnNumber, receivedOn: '2026-03-04', reason: 'Arrived broken' }]);
    expect((await listReturns(db, { q: number, page: 1 })).rows).toMatchObject([{ number: returnNumber, shipmentNumber: number, lines: 2, scrapped: 1 }]);
    const mug = await findStock(db, { sku: 'MUG', page: 1 });
    expect(mug?.moves.map(({ kind, quantity, about }) => [kind, quantity, about?.text ?? null])).toEqual([
      ['scrap', -6, returnNumber],
      ['return', 6, returnNumber],
      ['shipment', -24, number],
      ['opening', 60, null],
    ]);
  });

  test('name whom goods on the shelf are promised to, and what is free', async () => {
    const store = await open();
    const { buyer, staff } = await aShop(store);
    const context = aContext(store);
    const order = await placed(context, buyer);
    const number = await picking(context, staff, [order]);
    const db = store.reader(host);
    expect((await listStock(db, { ...ALL, view: 'promised' })).rows).toMatchObject([
      { sku: 'JUG', onHand: 60, promised: 5, free: 55 },
      { sku: 'MUG', onHand: 60, promised: 24, free: 36 },
    ]);
    expect((await listStock(db, { ...ALL, view: 'none' })).total).toBe(0);
    expect((await findStock(db, { sku: 'JUG', page: 1 }))?.promises).toMatchObject([{ orderNumber: order, quantity: 5, shipmentNumber: number }]);
    expect(await findStock(db, { sku: 'NONE', page: 1 })).toBeNull();
  });

  test('tell a buyer what left, what is being picked and what comes when', async () => {
    const store = await open();
    const context = aContext(store);
    const { buyer, orderNumber, number, staff } = await aShipment(store, context, { counted: [5, 18] });
    const rest = await picking(context, staff, [orderNumber]);
    const db = store.reader(buyer.scope);
    const { accounts } = buyer.scope;
    const order = await findOrder(db, orderNumber, accounts);
    expect(order?.lines.map(({ shipped, portions }) => [shipped, portions.map(({ quantity, isPicking }) => [quantity, isPicking])])).toEqual([
      [18, [[6, true]]],
      [5, []],
    ]);
    expect(order?.deliveries.map(({ number: delivery, isShipped }) => [delivery, isShipped])).toEqual([
      [number, true],
      [rest, false],
    ]);
    expect(await listComing(db, accounts)).toMatchObject([{ siteName: 'Leeds store', lines: 1, orders: [orderNumber] }]);
    expect((await listOrders(db, accounts, { view: 'open', q: '', page: 1 })).rows).toMatchObject([{ status: 'in-fulfillment', lines: 2 }]);
    expect((await listOrders(db, accounts, { view: 'left', q: '', page: 1 })).total).toBe(0);
  });
});
