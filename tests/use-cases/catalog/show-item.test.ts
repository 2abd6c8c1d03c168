import { expect, test } from 'vitest';
import { showItem } from '#app/use-cases/catalog/show-item.ts';
import { aBuyer, aContract, aListPrice, anAccountUnit, anItem, insert, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const COST = 777_123;
const ask = (quantity: string, unit = '') => ({ sku: 'mug-1', quantity, unit, locale: 'en-GB' });

onBoth('an item page', (open) => {
  test('tells nothing of cost and markup, in trace or elsewhere', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const mug = await anItem(store, { sku: 'MUG-1', cost_ten_thousandths: COST, floor_basis_points: 4_321 });
    await aContract(store, { account_id: buyer.accountId, lines: [{ item_id: mug.id, kind: 'cost-plus', breaks: '[[1,3333]]' }] });
    await stock(store, { itemId: mug.id, onHand: 5 });
    const shown = await showItem(aContext(store), buyer, ask('2'));
    const text = JSON.stringify(shown);
    expect(shown?.price?.price.tenThousandths).toBe(1_036_138);
    for (const secret of [String(COST), '3333', '4321', 'cost', 'markup', 'floor']) expect(text).not.toContain(secret);
  });

  test('is shown for the typed quantity, else for the least that may be ordered, and names what cannot stand', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const mug = await anItem(store, { sku: 'MUG-1', min_quantity: 12 });
    await anAccountUnit(store, { account_id: buyer.accountId, item_id: mug.id, label: 'tray of 6', plural: 'trays of 6', content: 6 });
    await stock(store, { itemId: mug.id, onHand: 24 });
    const lookedFor = async (quantity: string, unit = '') => {
      const shown = await showItem(aContext(store), buyer, ask(quantity, unit));
      return [shown?.looked.entered, shown?.looked.quantity, shown?.problem?.kind ?? null];
    };
    expect(await lookedFor('')).toEqual([2, 12, null]);
    expect(await lookedFor('3')).toEqual([3, 18, null]);
    expect(await lookedFor('1')).toEqual([2, 12, 'quantity-not-allowed']);
    expect(await lookedFor('lots')).toEqual([2, 12, 'no-number']);
    expect(await lookedFor('2', 'barrel')).toEqual([2, 12, 'unknown-unit']);
  });

  test('says what rounding up to whole packs and the next price step would cost', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const packs = [
      { code: 'CASE', label: 'case', content: 12 },
      { code: 'LAYER', label: 'layer', content: 48 },
    ];
    const mug = await anItem(store, { sku: 'MUG-1', packs });
    await stock(store, { itemId: mug.id, onHand: 100 });
    await aListPrice(store, { itemId: mug.id, breaks: '[[1,2550000],[48,2210000]]' });
    const shown = await showItem(aContext(store), buyer, ask('40'));
    expect(shown?.price?.roundUps).toMatchObject([
      { count: 48, packs: { label: 'layer', count: 1 }, isLowerPrice: true, more: { minor: 408 }, handling: { before: 7, after: 1 } },
    ]);
  });

  test('says what is free by day in whole own units, and what was bought', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const mug = await anItem(store, { sku: 'MUG-1' });
    await anAccountUnit(store, { account_id: buyer.accountId, item_id: mug.id, content: 6 });
    await stock(store, { itemId: mug.id, onHand: 20 });
    for (const [number, day] of [
      ['1', '2026-02-02'],
      ['2', '2026-02-20'],
    ] as const) {
      await insert(store, 'history_documents', {
        id: number,
        account_id: buyer.accountId,
        number,
        kind: 'invoice',
        issued_on: day,
        country: 'GB',
        currency: 'GBP',
        net: 1,
        line_count: 1,
      });
      await insert(store, 'history_lines', {
        document_id: number,
        account_id: buyer.accountId,
        position: 1,
        item_id: mug.id,
        sku: 'MUG-1',
        name: null,
        quantity: 6,
        price_ten_thousandths: 100,
        net: 1,
      });
    }
    const shown = await showItem(aContext(store), buyer, ask(''));
    expect(shown?.free[0]).toEqual({ day: '2026-03-05', free: 18 });
    expect(shown?.purchases.times).toBe(2);
    expect(shown?.purchases.latest.map(({ number }) => number)).toEqual(['2', '1']);
  });
});
