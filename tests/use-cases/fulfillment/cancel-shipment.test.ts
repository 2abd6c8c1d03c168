import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { cancelShipment } from '#app/use-cases/fulfillment/cancel-shipment.ts';
import { aShipment, aShop, picking, placed, portionsOf } from '#tests/support/a-shipment.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('giving up a picking list', (open) => {
  test('lays its goods back, promised as before, and its order is confirmed again', async () => {
    const store = await open();
    const { buyer, staff } = await aShop(store);
    const context = aContext(store);
    const orderNumber = await placed(context, buyer);
    const promiseIds = await portionsOf(store, orderNumber);
    const number = await picking(context, staff, [orderNumber]);
    expect(await cancelShipment(context, staff, { number })).toEqual({ ok: true, value: null });
    expect(await portionsOf(store, orderNumber)).toEqual(promiseIds);
    const db = store.reader(host);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'confirmed' }]);
    expect(await db.selectFrom('order_events').select('kind').orderBy('id').execute()).toEqual([
      { kind: 'placed' },
      { kind: 'picking-started' },
      { kind: 'picking-canceled' },
    ]);
    expect(await cancelShipment(context, staff, { number })).toEqual({ ok: false, refusal: { kind: 'not-picking', status: 'canceled' } });
  });

  test('is refused once the goods have left, and for a number nobody has', async () => {
    const store = await open();
    const context = aContext(store);
    const { staff, number } = await aShipment(store, context);
    expect(await cancelShipment(context, staff, { number })).toEqual({ ok: false, refusal: { kind: 'not-picking', status: 'shipped' } });
    expect(await cancelShipment(context, staff, { number: 'DN-NONE' })).toEqual({ ok: false, refusal: { kind: 'no-such-shipment' } });
  });
});
