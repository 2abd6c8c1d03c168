import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { cancelShipment } from '#app/use-cases/fulfillment/cancel-shipment.ts';
import { type ShipShipment, shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import type { Store } from '#db/database.ts';
import { allInvariants } from '#db/invariants/all-invariants.ts';
import { accepted, aShop, CONSIGNMENT, picking, placed } from '#tests/support/a-shipment.ts';
import { aProtection } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

/** Five jugs and twenty-four mugs (four cases) on a picking list, jugs first. */
async function aPickingList(store: Store) {
  const shop = await aShop(store);
  const context = aContext(store);
  const orderNumber = await placed(context, shop.buyer);
  const number = await picking(context, shop.staff, [orderNumber]);
  const ship = (counted: readonly number[], overrides: Partial<ShipShipment> = {}) =>
    shipShipment(context, shop.staff, { number, version: 1, counted, acceptsBroken: false, consignment: CONSIGNMENT, ...overrides });
  return { ...shop, context, orderNumber, number, ship };
}

async function broken(store: Store) {
  const found = await Promise.all(allInvariants.map(({ check }) => check(store.reader(host))));
  return found.flat();
}

onBoth('shipping', (open) => {
  test('takes what leaves off the shelf and out of what is reserved, and tells everybody', async () => {
    const store = await open();
    const { context, staff, ship, number } = await aPickingList(store);
    expect(await ship([5, 24])).toEqual({ ok: true, value: { linesShort: 0 } });
    const db = store.reader(host);
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).orderBy('on_hand').execute()).toEqual([
      { on_hand: 36, reserved: 0 },
      { on_hand: 55, reserved: 0 },
    ]);
    expect(await db.selectFrom('stock_moves').select(['quantity', 'actor_id']).where('kind', '=', 'shipment').orderBy('quantity').execute()).toEqual([
      { quantity: -24, actor_id: staff.userId },
      { quantity: -5, actor_id: staff.userId },
    ]);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'shipped' }]);
    const shipment = await db
      .selectFrom('shipments')
      .select(['status', 'shipped_on', 'packages', 'weight_grams', 'tracking'])
      .where('number', '=', number)
      .execute();
    expect(shipment).toEqual([{ status: 'shipped', shipped_on: '2026-03-04', packages: 2, weight_grams: 12_500, tracking: 'NW 4711' }]);
    const jobs = await db.selectFrom('jobs').select('kind').where('kind', '<>', 'confirm-order').orderBy('kind').execute();
    expect(jobs.map(({ kind }) => kind)).toEqual(['draft-invoices', 'send-despatch-letter']);
    expect(await db.selectFrom('audit_rows').select('action').where('subject_kind', '=', 'shipment').orderBy('id').execute()).toEqual([
      { action: 'picking-started' },
      { action: 'shipped' },
    ]);
    expect(await broken(store)).toEqual([]);
    expect(context.log.entries).toEqual([]);
  });

  test('a part leaves the rest on the shelf, promised to the same order and free to be picked again', async () => {
    const store = await open();
    const { context, staff, ship, orderNumber } = await aPickingList(store);
    expect(await ship([0, 18])).toEqual({ ok: true, value: { linesShort: 2 } });
    const db = store.reader(host);
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).orderBy('on_hand').execute()).toEqual([
      { on_hand: 42, reserved: 6 },
      { on_hand: 60, reserved: 5 },
    ]);
    expect(await db.selectFrom('order_lines').select(['quantity', 'shipped']).orderBy('position').execute()).toEqual([
      { quantity: 24, shipped: 18 },
      { quantity: 5, shipped: 0 },
    ]);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'in-fulfillment' }]);
    expect(await broken(store)).toEqual([]);

    const second = await picking(context, staff, [orderNumber]);
    accepted(await shipShipment(context, staff, { number: second, version: 1, counted: [5, 6], acceptsBroken: false, consignment: CONSIGNMENT }));
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'shipped' }]);
    expect(await broken(store)).toEqual([]);
  });

  test('a part of protected goods leaves each part with the protection it used', async () => {
    const store = await open();
    const shop = await aShop(store);
    const context = aContext(store);
    await aProtection(store, { account_id: shop.account.id, item_id: shop.jug.id, quantity: 8 });
    const number = await picking(context, shop.staff, [await placed(context, shop.buyer, [typed('JUG', 10)])]);
    accepted(await shipShipment(context, shop.staff, { number, version: 1, counted: [5], acceptsBroken: false, consignment: CONSIGNMENT }));
    const db = store.reader(host);
    expect(await db.selectFrom('protection_uses').select('quantity').orderBy('quantity').execute()).toEqual([{ quantity: 3 }, { quantity: 5 }]);
    expect(await db.selectFrom('protections').select('used').execute()).toEqual([{ used: 8 }]);
    expect(await broken(store)).toEqual([]);
  });

  test('refuses more than was picked and names the line', async () => {
    const store = await open();
    const { ship } = await aPickingList(store);
    expect(await ship([6, 24])).toMatchObject({
      ok: false,
      refusal: { kind: 'more-than-picked', lines: [{ position: 0, sku: 'JUG', picked: 5, counted: 6 }] },
    });
  });

  test('asks before it breaks the unit of the account, and then does', async () => {
    const store = await open();
    const { ship } = await aPickingList(store);
    expect(await ship([5, 20])).toMatchObject({ ok: false, refusal: { kind: 'breaks-unit', lines: [{ sku: 'MUG', counted: 20, unitContent: 6 }] } });
    expect(await ship([5, 20], { acceptsBroken: true })).toEqual({ ok: true, value: { linesShort: 1 } });
    expect(await broken(store)).toEqual([]);
  });

  test('refuses when nothing was counted', async () => {
    const store = await open();
    const { ship } = await aPickingList(store);
    expect(await ship([0, 0])).toEqual({ ok: false, refusal: { kind: 'nothing-counted' } });
  });

  test('happens once, however often the form is sent', async () => {
    const store = await open();
    const { ship } = await aPickingList(store);
    const outcomes = await Promise.all([ship([5, 24]), ship([5, 24]), ship([5, 24])]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, refusal: { kind: 'not-picking', status: 'shipped' } }));
    expect(await store.reader(host).selectFrom('stock_moves').select('id').where('kind', '=', 'shipment').execute()).toHaveLength(2);
  });

  test('against giving up the same list ends in one of the two', async () => {
    const store = await open();
    const { context, staff, number, ship } = await aPickingList(store);
    const [shipped, canceled] = await Promise.all([ship([5, 24]), cancelShipment(context, staff, { number })]);
    expect([shipped.ok, canceled.ok].filter(Boolean)).toHaveLength(1);
    expect(await broken(store)).toEqual([]);
  });

  test('refuses a page that is older than the last change, and a number nobody has', async () => {
    const store = await open();
    const { ship } = await aPickingList(store);
    expect(await ship([5, 24], { version: 7 })).toEqual({ ok: false, refusal: { kind: 'changed-since-seen' } });
    expect(await ship([5, 24], { number: 'DN-NONE' })).toEqual({ ok: false, refusal: { kind: 'no-such-shipment' } });
  });
});
