import { expect, test } from 'vitest';
import { toPaletteEntries } from '#app/components/catalog/to-palette-entries.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';
import { showItem } from '#app/use-cases/catalog/show-item.ts';
import { listPrices } from '#app/use-cases/pricing/list-prices.ts';
import { readPriceList } from '#app/use-cases/pricing/read-price-list.ts';
import { english } from '#app/words/english.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aGroup, aListPrice, anItem, insert, theWarehouse } from '#tests/support/builders.ts';
import { aContext, type TestContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const ALL = { group: null, query: '', only: null, page: 1, size: 24 } as const;
const SECRET = 'PL-7001';
const HIDDEN = 'EX-1';
const PUBLIC = 'PU-1';

/** Two accounts over one shop: PL-7001 is granted to the first alone, EX-1 is kept from it, PU-1 is everybody's. */
async function aShop(store: Store) {
  await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
  await theWarehouse(store);
  const granted = await aBuyer(store);
  const other = await aBuyer(store);
  const kitchen = await aGroup(store, { code: 'kitchen' });
  const mugs = await aGroup(store, { code: 'mugs', parent: kitchen, position: 1 });
  const secretGroup = await aGroup(store, { code: 'secret', parent: kitchen, position: 2 });
  const items = [
    await anItem(store, { sku: PUBLIC, name: 'Blue enamel mug', group_id: mugs.id }),
    await anItem(store, { sku: HIDDEN, name: 'Red enamel mug', group_id: mugs.id, exclusions: [granted.accountId] }),
    await anItem(store, { sku: SECRET, name: 'Gift enamel mug', group_id: secretGroup.id, is_public: 0, grants: [granted.accountId] }),
  ];
  for (const item of items) await aListPrice(store, { itemId: item.id, breaks: '[[1,1000000],[12,900000]]' });
  await insert(store, 'account_item_codes', { account_id: other.accountId, item_id: items[2]?.id ?? '', code: 'MINE-9', code_key: normalizeCode('MINE-9') });
  return { granted, other };
}

type Way = { readonly name: string; readonly skus: (context: TestContext, buyer: Buyer) => Promise<readonly string[]> };

const browse = async (context: TestContext, buyer: Buyer, change: Partial<Parameters<typeof browseItems>[2]> = {}) => {
  const outcome = await browseItems(context, buyer, { ...ALL, ...change });
  return outcome.ok ? outcome.value : null;
};
const find = (context: TestContext, buyer: Buyer, query: string) => findAnything(context, buyer, { query, items: 24, papers: 5 });

/** Every way an item can be come across, as the codes it shows. */
const WAYS: readonly Way[] = [
  { name: 'the list of all', skus: async (context, buyer) => (await browse(context, buyer))?.rows.map((row) => row.sku) ?? [] },
  { name: 'the list of its group', skus: async (context, buyer) => (await browse(context, buyer, { group: 'kitchen' }))?.rows.map((row) => row.sku) ?? [] },
  { name: 'the list with breaks', skus: async (context, buyer) => (await browse(context, buyer, { only: 'breaks' }))?.rows.map((row) => row.sku) ?? [] },
  { name: 'a search in the list', skus: async (context, buyer) => (await browse(context, buyer, { query: 'enamel' }))?.rows.map((row) => row.sku) ?? [] },
  { name: 'the search by words', skus: async (context, buyer) => (await find(context, buyer, 'enamel mug')).items.map((item) => item.sku) },
  {
    name: 'the search by code',
    skus: async (context, buyer) =>
      (await Promise.all([PUBLIC, HIDDEN, SECRET].map((sku) => find(context, buyer, sku)))).flatMap((found) => found.items.map((item) => item.sku)),
  },
  {
    name: 'the palette',
    skus: async (context, buyer) =>
      toPaletteEntries('mug', await find(context, buyer, 'mug'), { entries: [], side: 'buyer', mayOrder: false, words: english }).map(
        (entry) => entry.note.split(' ')[0] ?? '',
      ),
  },
  {
    name: 'its page',
    skus: async (context, buyer) =>
      (await Promise.all([PUBLIC, HIDDEN, SECRET].map((sku) => showItem(context, buyer, { sku, quantity: '', unit: '', locale: 'en-GB' })))).flatMap(
        (item) => item?.goods.sku ?? [],
      ),
  },
  {
    name: 'the own price list',
    skus: async (context, buyer) => {
      const outcome = await listPrices(context, buyer, { ...ALL, on: null });
      return outcome.ok ? outcome.value.prices.map((price) => price.sku) : [];
    },
  },
  {
    name: 'the own price list as a file',
    skus: async (context, buyer) => {
      const outcome = await readPriceList(context, buyer, { on: null, group: null, query: '' });
      const skus: string[] = [];
      if (outcome.ok) for await (const stretch of outcome.value.stretches) skus.push(...stretch.map((price) => price.sku));
      return skus;
    },
  },
  {
    name: 'the prices',
    skus: async (context, buyer) =>
      (
        await priceItems(
          context,
          buyer,
          [PUBLIC, HIDDEN, SECRET].map((sku) => ({ sku, count: 1 })),
        )
      ).lines.flatMap((line) => (line.kind === 'priced' ? [line.item] : [])),
  },
];

onBoth('who comes across which item', (open) => {
  test('shows a granted item to its account alone and an excluded one to all others, wherever items are shown', async () => {
    const store = await open();
    const context = aContext(store);
    const { granted, other } = await aShop(store);
    for (const { name, skus } of WAYS) {
      expect([...(await skus(context, granted))].sort(), `${name}, granted`).toEqual([SECRET, PUBLIC]);
      expect([...(await skus(context, other))].sort(), `${name}, other`).toEqual([HIDDEN, PUBLIC]);
    }
  });

  test('counts groups as each account sees them, and knows no group in which it sees nothing', async () => {
    const store = await open();
    const context = aContext(store);
    const { granted, other } = await aShop(store);
    const countsOf = async (buyer: Buyer) =>
      Object.fromEntries((await browse(context, buyer, { group: 'kitchen' }))?.groups.map((group) => [group.code, group.count]) ?? []);
    expect(await countsOf(granted)).toEqual({ kitchen: 2, mugs: 1, secret: 1 });
    expect(await countsOf(other)).toEqual({ kitchen: 2, mugs: 2 });
    expect(await browseItems(context, other, { ...ALL, group: 'secret' })).toEqual(await browseItems(context, other, { ...ALL, group: 'no-such-group' }));
  });

  test('answers an item that is not theirs as one that is not there', async () => {
    const store = await open();
    const context = aContext(store);
    const { other } = await aShop(store);
    const { lines } = await priceItems(context, other, [
      { sku: SECRET, count: 2 },
      { sku: 'NOPE-1', count: 2 },
    ]);
    expect(lines.map(({ item: _item, ...rest }) => rest)).toEqual([
      { kind: 'no-such-item', count: 2 },
      { kind: 'no-such-item', count: 2 },
    ]);
    expect(await showItem(context, other, { sku: SECRET, quantity: '', unit: '', locale: 'en-GB' })).toBeNull();
    expect((await find(context, other, 'MINE-9')).items).toEqual([]);
  });

  test('finds the papers of the own account alone', async () => {
    const store = await open();
    const context = aContext(store);
    const { granted, other } = await aShop(store);
    await insert(store, 'history_documents', {
      id: 'd1',
      account_id: granted.accountId,
      number: 'INV-555',
      kind: 'invoice',
      issued_on: '2026-01-10',
      country: 'GB',
      currency: 'GBP',
      net: 100,
      line_count: 1,
    });
    expect((await find(context, granted, 'inv 555')).documents).toEqual([{ number: 'INV-555', on: '2026-01-10' }]);
    expect((await find(context, other, 'inv 555')).documents).toEqual([]);
  });
});
