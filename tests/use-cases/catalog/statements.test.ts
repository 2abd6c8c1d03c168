import { expect, test } from 'vitest';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';
import { aBuyer, aGroup, aListPrice, anItem, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const COUNTS = [1, 10, 50, 500] as const;

onBoth('statements of the catalog', (open) => {
  test('stay as many for 1, 10, 50 and 500 items', async () => {
    let sent = 0;
    const store = await open({ onStatement: () => { sent += 1; } });
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const group = await aGroup(store);
    const skus = Array.from({ length: 500 }, (_, at) => `S${String(at).padStart(3, '0')}`);
    const context = aContext(store);
    const listed: number[] = [];
    const priced: number[] = [];
    let made = 0;
    for (const count of COUNTS) {
      for (; made < count; made++) await aListPrice(store, { itemId: (await anItem(store, { sku: skus[made] ?? '', group_id: group.id })).id });
      sent = 0;
      const outcome = await browseItems(context, buyer, { group: null, query: '', only: null, page: 1, size: 500 });
      expect(outcome.ok && outcome.value.rows.length).toBe(count);
      listed.push(sent);
      sent = 0;
      const { lines } = await priceItems(context, buyer, skus.slice(0, count).map((sku) => ({ sku, count: 1 })));
      expect(lines.filter((line) => line.kind === 'priced')).toHaveLength(count);
      priced.push(sent);
    }
    expect(new Set(listed).size, `lists sent ${listed}`).toBe(1);
    expect(new Set(priced), `prices sent ${priced}`).toEqual(new Set([5]));
    expect(Math.max(...listed)).toBeLessThanOrEqual(12);
  }, 120_000);
});
