import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import { topUpItems } from '#app/use-cases/fulfillment/top-up-items.ts';
import { aBuyer, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, order, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('topping up', (open) => {
  test('gives what came onto the shelf to the lines that wait, once', async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const mug = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: mug.id });
    await stock(store, { itemId: mug.id, onHand: 0 });
    await order(context, await aBuyer(store), [typed('MUG', 5)]);
    await store.transaction(host, (tx) => tx.updateTable('stock').set({ on_hand: 9 }).execute());

    const job = { itemIds: [id<ItemId>(mug.id)], cause: 'supply-freed' };
    await topUpItems(context, job);
    await topUpItems(context, job);

    const db = store.reader(host);
    expect(await db.selectFrom('stock').select(['on_hand', 'reserved']).execute()).toEqual([{ on_hand: 9, reserved: 5 }]);
    expect(await db.selectFrom('orders').select('status').execute()).toEqual([{ status: 'confirmed' }]);
    const events = await db.selectFrom('order_events').select('kind').orderBy('id').execute();
    expect(events.map((event) => event.kind)).toEqual(['placed', 'promise-changed']);
  });
});
