import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { placeOrder } from '#app/use-cases/ordering/place-order.ts';
import { aBuyer, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { aHost, asSeen, typed } from '#tests/support/ordering.ts';
import { onBoth } from '#tests/support/stores.ts';

const BUYERS = 40;
const UNITS = 10;
const host = hostScope('test');

onBoth('many buyers for few units', (open) => {
  test(`${BUYERS} buyers at once take exactly the ${UNITS} there are; the others are asked, because the date they saw is gone`, async () => {
    const store = await open();
    await aHost(store);
    const context = aContext(store);
    const mug = await anItem(store, { sku: 'MUG' });
    await aListPrice(store, { itemId: mug.id });
    await stock(store, { itemId: mug.id, onHand: UNITS });
    const buyers = await Promise.all(Array.from({ length: 4 }, () => aBuyer(store)));
    const commands = await Promise.all(Array.from({ length: BUYERS }, (_, index) => asSeen(context, buyers[index % 4] ?? fail(), [typed('MUG', 1)])));
    const answers = await Promise.all(commands.map((command, index) => placeOrder(context, buyers[index % 4] ?? fail(), command)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(UNITS);
    expect(answers.filter((answer) => !answer.ok && answer.refusal.kind === 'changed-since-seen')).toHaveLength(BUYERS - UNITS);
    expect(await store.reader(host).selectFrom('stock').select(['on_hand', 'reserved']).execute()).toEqual([{ on_hand: UNITS, reserved: UNITS }]);
  });
});

function fail(): never {
  throw new Error('there are four buyers');
}
