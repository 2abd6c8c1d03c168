import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Disposition } from '#app/domain/fulfillment/decide-return.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import type { Store } from '#db/database.ts';
import { allInvariants } from '#db/invariants/all-invariants.ts';
import { aShipment, aShop, picking, placed } from '#tests/support/a-shipment.ts';
import { aContext } from '#tests/support/context.ts';
import { typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

async function delivered(store: Store) {
  const context = aContext(store);
  const shipment = await aShipment(store, context);
  const takeBack = (quantities: readonly [number, number], disposition: Disposition, version = 2) =>
    recordReturn(context, shipment.staff, {
      number: shipment.number,
      version,
      reason: 'Arrived broken',
      lines: quantities.map((quantity) => ({ quantity, disposition })),
    });
  return { ...shipment, context, takeBack };
}

async function movesOf(store: Store, kinds: readonly string[]) {
  return store.reader(host).selectFrom('stock_moves').select(['kind', 'quantity']).where('kind', 'in', kinds).orderBy('quantity').execute();
}

async function broken(store: Store) {
  const found = await Promise.all(allInvariants.map(({ check }) => check(store.reader(host))));
  return found.flat();
}

onBoth('recording a return', (open) => {
  test('puts goods back on the shelf, counts them on the delivery and serves who waits', async () => {
    const store = await open();
    const { context, buyer, takeBack } = await delivered(store);
    await placed(context, buyer, [typed('JUG', 57)]);
    expect(await takeBack([2, 0], 'restock')).toMatchObject({ ok: true, value: { returnNumber: expect.stringMatching(/^RN-/) } });
    while (await workOnce(context, 'worker')) {}
    const db = store.reader(host);
    const jug = await db
      .selectFrom('stock')
      .innerJoin('items', 'items.id', 'stock.item_id')
      .select(['on_hand', 'reserved'])
      .where('items.sku', '=', 'JUG')
      .execute();
    expect(jug).toEqual([{ on_hand: 57, reserved: 57 }]);
    expect(await db.selectFrom('shipment_lines').select('returned').orderBy('position').execute()).toEqual([{ returned: 2 }, { returned: 0 }]);
    expect(await broken(store)).toEqual([]);
  });

  test('of scrap goes through the journal and stays off the shelf', async () => {
    const store = await open();
    const { takeBack } = await delivered(store);
    await takeBack([0, 6], 'scrap');
    expect(await movesOf(store, ['return', 'scrap'])).toEqual([
      { kind: 'scrap', quantity: -6 },
      { kind: 'return', quantity: 6 },
    ]);
    expect(await store.reader(host).selectFrom('stock').select('on_hand').orderBy('on_hand').execute()).toEqual([{ on_hand: 36 }, { on_hand: 55 }]);
    expect(await broken(store)).toEqual([]);
  });

  test('is never more than left and has not come back yet', async () => {
    const store = await open();
    const { takeBack } = await delivered(store);
    await takeBack([3, 0], 'restock');
    expect(await takeBack([3, 0], 'restock', 3)).toEqual({
      ok: false,
      refusal: { kind: 'more-than-left', lines: [{ position: 0, sku: 'JUG', left: 2, returned: 3 }] },
    });
    expect(await takeBack([2, 0], 'restock', 3)).toMatchObject({ ok: true });
  });

  test('happens once, however often the form is sent', async () => {
    const store = await open();
    const { takeBack } = await delivered(store);
    const outcomes = await Promise.all([takeBack([1, 0], 'restock'), takeBack([1, 0], 'restock')]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, refusal: { kind: 'changed-since-seen' } });
    expect(await movesOf(store, ['return'])).toEqual([{ kind: 'return', quantity: 1 }]);
  });

  test('needs goods, and a shipment that has left', async () => {
    const store = await open();
    const { takeBack } = await delivered(store);
    expect(await takeBack([0, 0], 'restock')).toEqual({ ok: false, refusal: { kind: 'nothing-returned' } });

    const other = await open();
    const { buyer, staff } = await aShop(other);
    const context = aContext(other);
    const number = await picking(context, staff, [await placed(context, buyer)]);
    const early = { number, version: 1, reason: 'Arrived broken', lines: [] };
    expect(await recordReturn(context, staff, early)).toEqual({ ok: false, refusal: { kind: 'not-shipped' } });
    expect(await recordReturn(context, staff, { ...early, number: 'DN-NONE' })).toEqual({ ok: false, refusal: { kind: 'no-such-shipment' } });
  });
});
