import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import type { Browsing } from '#app/use-cases/catalog/look-through.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aContract, aGroup, aListPrice, anAccountUnit, anItem, aReceipt, insert, stock, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ALL: Browsing = { group: null, query: '', only: null, page: 1, size: 24 };

async function skusOf(store: Store, buyer: Buyer, browsing: Partial<Browsing> = {}): Promise<readonly string[]> {
  const outcome = await browseItems(aContext(store), buyer, { ...ALL, ...browsing });
  return outcome.ok ? outcome.value.rows.map((row) => row.sku) : [];
}

/** Two groups: three items in the first, two in the second, named so that names alone would mix them. */
async function twoGroups(store: Store): Promise<Buyer> {
  await theWarehouse(store);
  const buyer = await aBuyer(store);
  const first = await aGroup(store, { code: 'first', position: 1 });
  const second = await aGroup(store, { code: 'second', position: 2 });
  for (const [sku, name, group] of [
    ['A1', 'Apple', first],
    ['A3', 'Cherry', first],
    ['A5', 'Elder', first],
    ['B2', 'Banana', second],
    ['B4', 'Damson', second],
  ] as const) {
    await anItem(store, { sku, name, group_id: group.id });
  }
  return buyer;
}

onBoth('browsing items', (open) => {
  test('lays the groups end to end and cuts pages across their borders', async () => {
    const store = await open();
    const buyer = await twoGroups(store);
    expect(await skusOf(store, buyer, { size: 2, page: 1 })).toEqual(['A1', 'A3']);
    expect(await skusOf(store, buyer, { size: 2, page: 2 })).toEqual(['A5', 'B2']);
    expect(await skusOf(store, buyer, { size: 2, page: 3 })).toEqual(['B4']);
    expect(await skusOf(store, buyer, { size: 2, page: 4 })).toEqual([]);
    expect(await skusOf(store, buyer, { size: 5 })).toEqual(['A1', 'A3', 'A5', 'B2', 'B4']);
  });

  test('shows one group by name, with its own total', async () => {
    const store = await open();
    const buyer = await twoGroups(store);
    const outcome = await browseItems(aContext(store), buyer, { ...ALL, group: 'second', size: 1, page: 2 });
    expect(outcome.ok && outcome.value.rows.map((row) => row.sku)).toEqual(['B4']);
    expect(outcome.ok && [outcome.value.total, outcome.value.inAll]).toEqual([2, 5]);
  });

  test('prices one of the own unit, with its breaks, and dates it from shelf, receipt or not at all', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const mug = await anItem(store, { sku: 'MUG', name: 'Mug' });
    const jug = await anItem(store, { sku: 'JUG', name: 'Jug', group_id: mug.group_id });
    const pot = await anItem(store, { sku: 'POT', name: 'Pot', group_id: mug.group_id });
    await anAccountUnit(store, { account_id: buyer.accountId, item_id: mug.id, label: 'tray of 6', plural: 'trays of 6', content: 6 });
    await aContract(store, { account_id: buyer.accountId, lines: [{ item_id: mug.id, breaks: '[[1,2500000],[60,2000000]]' }] });
    await aListPrice(store, { itemId: jug.id });
    await stock(store, { itemId: mug.id, onHand: 6 });
    await aReceipt(store, { item_id: jug.id, quantity: 10, expected_on: '2026-03-10' });
    await stock(store, { itemId: pot.id, onHand: 0 });
    const outcome = await browseItems(aContext(store), buyer, ALL);
    expect(
      outcome.ok &&
        outcome.value.rows.map(({ sku, unit, price, rungs, arrives }) => ({ sku, unit: unit.label, price: price?.tenThousandths ?? null, rungs, arrives })),
    ).toEqual([
      { sku: 'JUG', unit: 'piece', price: 1_000_000, rungs: [], arrives: { from: 'receipt', on: '2026-03-12' } },
      {
        sku: 'MUG',
        unit: 'tray of 6',
        price: 2_500_000,
        rungs: [
          [1, 2_500_000],
          [60, 2_000_000],
        ],
        arrives: { from: 'stock', on: '2026-03-05' },
      },
      { sku: 'POT', unit: 'piece', price: null, rungs: [], arrives: { from: 'none', on: null } },
    ]);
  });

  test('narrows to what was bought and to what has a price break that holds', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const bought = await anItem(store, { sku: 'BOUGHT' });
    const agreed = await anItem(store, { sku: 'AGREED', group_id: bought.group_id });
    const listed = await anItem(store, { sku: 'LISTED', group_id: bought.group_id });
    for (const item of [bought, agreed, listed]) await aListPrice(store, { itemId: item.id, breaks: '[[1,300],[10,200]]' });
    await aContract(store, { account_id: buyer.accountId, lines: [{ item_id: agreed.id, breaks: '[[1,250],[5,150]]' }, { item_id: bought.id }] });
    await insert(store, 'history_documents', {
      id: 'd1',
      account_id: buyer.accountId,
      number: '1',
      kind: 'invoice',
      issued_on: '2026-02-02',
      country: 'GB',
      currency: 'GBP',
      net: 1,
      line_count: 1,
    });
    await insert(store, 'history_lines', {
      document_id: 'd1',
      account_id: buyer.accountId,
      position: 1,
      item_id: bought.id,
      sku: 'BOUGHT',
      name: null,
      quantity: 3,
      price_ten_thousandths: 1,
      net: 1,
    });
    expect(await skusOf(store, buyer, { only: 'bought' })).toEqual(['BOUGHT']);
    expect(await skusOf(store, buyer, { only: 'breaks' })).toEqual(['AGREED', 'LISTED']);
  });

  test('ranks an exact code before codes that begin so before words, and every word must match', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    await theWarehouse(store);
    const word = await anItem(store, { sku: 'X9', name: 'Holder for 22 candles' });
    await anItem(store, { sku: '22-1', name: 'Zebra', group_id: word.group_id });
    await anItem(store, { sku: '22', name: 'Yak', group_id: word.group_id });
    const own = await anItem(store, { sku: 'Q7', name: 'Antler', group_id: word.group_id });
    await insert(store, 'account_item_codes', { account_id: buyer.accountId, item_id: own.id, code: 'CD-44', code_key: 'CD44' });
    expect(await skusOf(store, buyer, { query: '22' })).toEqual(['22', '22-1', 'X9']);
    expect(await skusOf(store, buyer, { query: 'cánd  HOLD' })).toEqual(['X9']);
    expect(await skusOf(store, buyer, { query: 'candles zebra' })).toEqual([]);
    expect(await skusOf(store, buyer, { query: 'cd 44' })).toEqual(['Q7']);
    expect(await skusOf(store, buyer, { query: '%' })).toEqual([]);
  });
});

onBoth('the groups beside the list', (open) => {
  test('are those at the top and the opened branch, down to what is right below it', async () => {
    const store = await open();
    await theWarehouse(store);
    const buyer = await aBuyer(store);
    const [home, garden] = [await aGroup(store, { code: 'home', position: 1 }), await aGroup(store, { code: 'garden', position: 5 })];
    const kitchen = await aGroup(store, { code: 'kitchen', parent: home, position: 2 });
    const mugs = await aGroup(store, { code: 'mugs', parent: kitchen, position: 3 });
    const tall = await aGroup(store, { code: 'tall', parent: mugs, position: 4 });
    const pots = await aGroup(store, { code: 'pots', parent: garden, position: 6 });
    for (const group of [tall, pots]) await anItem(store, { group_id: group.id });
    const groupsAt = async (group: string | null) => {
      const outcome = await browseItems(aContext(store), buyer, { ...ALL, group });
      return outcome.ok ? outcome.value.groups.map(({ code, count }) => `${code} ${count}`) : null;
    };
    expect(await groupsAt(null)).toEqual(['home 1', 'garden 1']);
    expect(await groupsAt('kitchen')).toEqual(['home 1', 'kitchen 1', 'mugs 1', 'garden 1']);
    expect(await groupsAt('tall')).toEqual(['home 1', 'kitchen 1', 'mugs 1', 'tall 1', 'garden 1']);
  });
});
