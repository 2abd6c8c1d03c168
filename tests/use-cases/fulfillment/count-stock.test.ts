import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { countStock } from '#app/use-cases/fulfillment/count-stock.ts';
import type { Store } from '#db/database.ts';
import { aShop, placed } from '#tests/support/a-shipment.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const REASON = 'Yearly count';

async function aShelf(store: Store) {
  const shop = await aShop(store);
  const context = aContext(store);
  const count = (seen: number, counted: number, sku = 'JUG') => countStock(context, shop.staff, { sku, warehouseCode: 'MAIN', seen, counted, reason: REASON });
  return { ...shop, context, count };
}

async function jugs(store: Store) {
  return store
    .reader(host)
    .selectFrom('stock')
    .innerJoin('items', 'items.id', 'stock.item_id')
    .select(['on_hand', 'reserved'])
    .where('items.sku', '=', 'JUG')
    .execute();
}

onBoth('counting stock', (open) => {
  test('writes the difference into the journal, with the reason and who counted', async () => {
    const store = await open();
    const { staff, count } = await aShelf(store);
    expect(await count(60, 57)).toEqual({ ok: true, value: { difference: -3 } });
    expect(await jugs(store)).toEqual([{ on_hand: 57, reserved: 0 }]);
    const db = store.reader(host);
    expect(await db.selectFrom('stock_moves').select(['quantity', 'reference', 'actor_id']).where('kind', '=', 'count').execute()).toEqual([
      { quantity: -3, reference: REASON, actor_id: staff.userId },
    ]);
    expect(await db.selectFrom('audit_rows').select('action').where('subject_kind', '=', 'item').execute()).toEqual([{ action: 'stock-counted' }]);
  });

  test('that agrees is noted and moves nothing', async () => {
    const store = await open();
    const { count } = await aShelf(store);
    expect(await count(60, 60)).toEqual({ ok: true, value: { difference: 0 } });
    expect(await store.reader(host).selectFrom('stock_moves').select('id').where('kind', '=', 'count').execute()).toEqual([]);
  });

  test('goes down to what is promised and no further', async () => {
    const store = await open();
    const { context, buyer, count } = await aShelf(store);
    await placed(context, buyer);
    expect(await count(60, 4)).toEqual({ ok: false, refusal: { kind: 'below-promised', counted: 4, reserved: 5 } });
    expect(await count(60, 5)).toEqual({ ok: true, value: { difference: -55 } });
    expect(await jugs(store)).toEqual([{ on_hand: 5, reserved: 5 }]);
  });

  test('offers goods that turned up to whoever waits', async () => {
    const store = await open();
    const { context, buyer, count } = await aShelf(store);
    await placed(context, buyer, [typed('JUG', 65)]);
    expect(await count(60, 70)).toEqual({ ok: true, value: { difference: 10 } });
    while (await workOnce(context, 'worker')) {}
    expect(await jugs(store)).toEqual([{ on_hand: 70, reserved: 65 }]);
    expect(await store.reader(host).selectFrom('orders').select('status').execute()).toEqual([{ status: 'confirmed' }]);
  });

  test('is refused when the shelf has moved since, which also makes a second sending harmless', async () => {
    const store = await open();
    const { count } = await aShelf(store);
    const outcomes = await Promise.all([count(60, 50), count(60, 50)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: { kind: 'moved-since-seen', seen: 60, onHand: 50 } });
  });

  test('at the moment of an order leaves the order or the count waiting, and nothing oversold', async () => {
    const store = await open();
    const { context, buyer, count } = await aShelf(store);
    await Promise.all([count(60, 3), placed(context, buyer)]);
    const [shelf] = await jugs(store);
    expect(shelf && shelf.reserved <= shelf.on_hand).toBe(true);
  });

  test('of what was never on a shelf is refused', async () => {
    const store = await open();
    const { count } = await aShelf(store);
    expect(await count(0, 5, 'NONE')).toEqual({ ok: false, refusal: { kind: 'no-such-stock' } });
  });
});
