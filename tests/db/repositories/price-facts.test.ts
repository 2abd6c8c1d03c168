import { expect, test } from 'vitest';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';
import { aBuyer, aContract, aListPrice, anItem, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

onBoth('what prices are made of', (open) => {
  test('holds the best-price term of a contract without a line for the item, so that company changes no price', async () => {
    const store = await open();
    await theWarehouse(store);
    const buyer = await aBuyer(store);
    const [mug, jug] = [await anItem(store, { sku: 'MUG' }), await anItem(store, { sku: 'JUG' })];
    for (const item of [mug, jug]) await aListPrice(store, { itemId: item.id, breaks: '[[1,500000]]' });
    await aContract(store, { account_id: buyer.siteId, best_price: 1, lines: [{ item_id: mug.id, breaks: '[[1,400000]]' }] });
    await aContract(store, { account_id: buyer.accountId, lines: [{ item_id: jug.id, breaks: '[[1,900000]]' }] });
    const jugPrice = async (skus: readonly string[]) => {
      const { lines } = await priceItems(
        aContext(store),
        buyer,
        skus.map((sku) => ({ sku, count: 1 })),
      );
      return lines.flatMap((line) => (line.kind === 'priced' && line.item === 'JUG' ? [line.price.tenThousandths] : []));
    };
    expect(await jugPrice(['MUG', 'JUG'])).toEqual([500_000]);
    expect(await jugPrice(['JUG'])).toEqual([500_000]);
  });
});
