import { expect, test } from 'vitest';
import { printPackingList } from '#app/use-cases/fulfillment/print-packing-list.ts';
import { findPackingList } from '#db/queries/fulfillment/packing-list.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { aShipment, aShop, picking, placed } from '#tests/support/a-shipment.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('a packing list', (open) => {
  test('tells who sends what to whom, as it was packed and carried; what did not leave is not on it', async () => {
    const store = await open();
    const context = aContext(store);
    await aLegalEntity(store);
    const { number, orderNumber, buyer } = await aShipment(store, context, { counted: [0, 20] });
    const list = await findPackingList(store.reader(buyer.scope), number, buyer.scope.accounts);
    expect(list).toMatchObject({ number, status: 'shipped', accountName: 'Carraway & Sons', packages: 2, weightGrams: 12_500, carrier: 'Northway' });
    expect(list?.shipTo.lines).toEqual(['1 Mill Lane', 'Leeds LS1 4AB']);
    expect(list?.lines).toMatchObject([{ orderNumber, sku: 'MUG', unitLabel: 'case of 6', unitContent: 6, quantity: 20 }]);
    expect(
      Buffer.from(list ? await printPackingList(context, list) : [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('tells what to pick until the goods have left', async () => {
    const store = await open();
    const context = aContext(store);
    await aLegalEntity(store);
    const { buyer, staff } = await aShop(store);
    const number = await picking(context, staff, [await placed(context, buyer)]);
    const list = await findPackingList(store.reader(staff.scope), number, null);
    expect(list).toMatchObject({ status: 'picking', shippedOn: null, packages: null });
    expect(list?.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['JUG', 5],
      ['MUG', 24],
    ]);
  });
});
