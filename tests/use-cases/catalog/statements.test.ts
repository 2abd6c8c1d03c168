import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';
import { listPrices } from '#app/use-cases/pricing/list-prices.ts';
import type { Store } from '#db/database.ts';
import { scaleItems } from '#db/seed/scale.ts';
import { aBuyer, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const COUNTS = [1, 10, 50, 500] as const;
const ALL = { group: null, query: '', only: null, page: 1, size: 500 } as const;

onBoth('statements of the catalog', (open) => {
  test('stay as many for 1, 10, 50 and 500 items', async () => {
    const listed: number[] = [];
    const priced: number[] = [];
    const ownPrices: number[] = [];
    for (const count of COUNTS) {
      let sent = 0;
      const store = await open({
        onStatement: () => {
          sent += 1;
        },
      });
      const context = aContext(store);
      const buyer = await aShopOf(store, count);
      sent = 0;
      const outcome = await browseItems(context, buyer, ALL);
      listed.push(sent);
      const skus = outcome.ok ? outcome.value.rows.map((row) => row.sku) : [];
      expect(skus).toHaveLength(count);
      sent = 0;
      const { lines } = await priceItems(
        context,
        buyer,
        skus.map((sku) => ({ sku, count: 1 })),
      );
      priced.push(sent);
      expect(lines.filter((line) => line.kind === 'priced')).toHaveLength(count);
      sent = 0;
      const own = await listPrices(context, buyer, { ...ALL, on: null });
      ownPrices.push(sent);
      expect(own.ok && own.value.prices).toHaveLength(count);
    }
    expect(new Set(listed).size, `lists sent ${listed}`).toBe(1);
    expect(new Set(priced).size, `prices sent ${priced}`).toBe(1);
    expect(new Set(ownPrices).size, `price lists sent ${ownPrices}`).toBe(1);
    expect(Math.max(...ownPrices)).toBeLessThanOrEqual(8);
    expect(Math.max(...listed)).toBeLessThanOrEqual(12);
    expect(Math.max(...priced)).toBeLessThanOrEqual(6);
  }, 60_000);
});

async function aShopOf(store: Store, count: number): Promise<Buyer> {
  const buyer = await aBuyer(store);
  const first = await anItem(store, { sku: 'S' });
  await aListPrice(store, { itemId: first.id });
  await stock(store, { itemId: first.id, onHand: 10 });
  await scaleItems(aContext(store), count);
  return buyer;
}
