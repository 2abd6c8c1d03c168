import { expect, test } from 'vitest';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aGroup, anItem, insert, theWarehouse } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

/** A buyer, and a group for what the test puts on the shelf. */
async function aShop(store: Store) {
  await theWarehouse(store);
  return { buyer: await aBuyer(store), group_id: (await aGroup(store)).id };
}

async function listed(store: Store, buyer: Buyer, query: string): Promise<readonly string[]> {
  const outcome = await browseItems(aContext(store), buyer, { group: null, query, only: null, page: 1, size: 24 });
  return outcome.ok ? outcome.value.rows.map((row) => row.sku) : [];
}

function find(store: Store, buyer: Buyer, query: string) {
  return findAnything(aContext(store), buyer, { query, items: 24, papers: 5 });
}

async function found(store: Store, buyer: Buyer, query: string): Promise<readonly string[]> {
  return (await find(store, buyer, query)).items.map((item) => item.sku);
}

onBoth('a GTIN', (open) => {
  test('of any pack finds its item, however long it is written', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    const packs = [
      { code: 'EA', gtin: '036000291452' },
      { code: 'CARTON', content: 12, gtin: '10036000291459' },
    ];
    await anItem(store, { sku: 'MUG', group_id, packs });
    await anItem(store, { sku: 'JUG', name: 'Jug 036000291452', group_id });
    for (const typed of ['036000291452', '0036000291452', '00 036000-291452']) expect((await listed(store, buyer, typed))[0], typed).toBe('MUG');
    expect(await listed(store, buyer, '036000291452')).toEqual(['MUG', 'JUG']);
    expect(await found(store, buyer, '1 0036000 29145 9')).toEqual(['MUG']);
    expect(await found(store, buyer, '10036000291458')).toEqual([]);
  });

  test('of an item that is not theirs finds nothing', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    const other = await aBuyer(store);
    await anItem(store, { sku: 'OWN', group_id, is_public: 0, grants: [other.accountId], packs: [{ gtin: '96385074' }] });
    expect(await found(store, buyer, '96385074')).toEqual([]);
    expect(await found(store, other, '96385074')).toEqual(['OWN']);
  });
});

onBoth('an old code', (open) => {
  test('finds what replaces the item, then the item, and says so', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    const next = await anItem(store, { sku: 'NEW-2', name: 'Teapot, steel', group_id });
    const old = await anItem(store, { sku: 'OLD-1', name: 'Teapot', group_id, status: 'discontinued', replaced_by_id: next.id, packs: [{ gtin: '96385074' }] });
    await insert(store, 'account_item_codes', { account_id: buyer.accountId, item_id: old.id, code: 'T9', code_key: 'T9' });
    for (const typed of ['old 1', 'T9', '96385074']) {
      expect(await found(store, buyer, typed), typed).toEqual(['NEW-2', 'OLD-1']);
      expect(await listed(store, buyer, typed), typed).toEqual(['NEW-2']);
    }
    expect((await find(store, buyer, 'OLD-1')).notes.replaced).toEqual([{ sku: 'OLD-1', by: { sku: 'NEW-2', name: 'Teapot, steel' } }]);
    expect((await find(store, buyer, 'teapot')).notes.replaced).toEqual([]);
  });

  test('leads neither from a hidden item nor to one', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    const shown = await anItem(store, { sku: 'SHOWN', group_id });
    const hidden = await anItem(store, { sku: 'HIDDEN', group_id, is_public: 0 });
    await anItem(store, { sku: 'SECRET', group_id, is_public: 0, status: 'discontinued', replaced_by_id: shown.id });
    await anItem(store, { sku: 'FORMER', group_id, status: 'discontinued', replaced_by_id: hidden.id });
    expect(await find(store, buyer, 'SECRET')).toEqual(await find(store, buyer, 'NO-SUCH'));
    expect(await found(store, buyer, 'FORMER')).toEqual(['FORMER']);
    expect((await find(store, buyer, 'FORMER')).notes.replaced).toEqual([]);
  });
});

onBoth('words', (open) => {
  test('are found in any order, by their beginnings, without accents', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: 'M1', name: 'Set of 24 enamel mugs, red', group_id });
    await anItem(store, { sku: 'M2', name: 'Set of 6 enamel mugs, red', group_id });
    await anItem(store, { sku: 'C3', name: 'Café au lait bowl', group_id });
    for (const query of ['24 mug red', 'red 24 mugs', 'ena re 2 mu']) expect((await listed(store, buyer, query))[0], query).toBe('M1');
    expect(await listed(store, buyer, '24 mug red')).toEqual(['M1']);
    expect(await listed(store, buyer, 'bowl CAFE')).toEqual(['C3']);
    expect(await listed(store, buyer, 'mug bowl')).toEqual([]);
  });

  test('may name the code or its beginning too', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: '85123-A', name: 'Hanging heart', group_id });
    await anItem(store, { sku: '22-1', name: '6 candles', group_id });
    for (const query of ['85123A hanging heart', 'heart 85123a', 'heart 851']) expect(await listed(store, buyer, query), query).toEqual(['85123-A']);
    expect(await listed(store, buyer, '221 6')).toEqual(['22-1']);
  });

  test('rank a whole number first, then the asked order from the start of the name, then whole words, then the name', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    for (const [sku, name] of [
      ['A', 'Mug rack for 240'],
      ['B', 'Tray, 24 of a mug'],
      ['C', 'Tall mug, box of 24'],
      ['D', 'Mug, box of 24'],
      ['E', 'A muggle, 24'],
      ['F', 'Another mug, 24'],
    ] as const)
      await anItem(store, { sku, name, group_id });
    expect(await listed(store, buyer, 'mug 24')).toEqual(['D', 'F', 'C', 'E', 'B', 'A']);
  });

  test('are counted over all pages, and a page behind the last one still tells how many', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    for (const sku of ['A', 'B', 'C']) await anItem(store, { sku, name: `Mug ${sku}`, group_id });
    const pageOf = async (page: number) => {
      const outcome = await browseItems(aContext(store), buyer, { group: null, query: 'mug', only: null, page, size: 2 });
      return outcome.ok && { skus: outcome.value.rows.map((row) => row.sku), total: outcome.value.total };
    };
    expect(await pageOf(2)).toEqual({ skus: ['C'], total: 3 });
    expect(await pageOf(9)).toEqual({ skus: [], total: 3 });
  });

  test('that are searched for by signs of patterns find nothing', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: 'A', name: 'Mug', group_id });
    for (const query of ['%', '_', '%ug', 'm_g', "' or 1=1 --", '"', '*']) expect(await listed(store, buyer, query), query).toEqual([]);
  });
});

onBoth('a typo', (open) => {
  const notesOf = async (store: Store, buyer: Buyer, query: string, spelling?: 'as-typed') => {
    const outcome = await browseItems(aContext(store), buyer, { group: null, query, only: null, page: 1, size: 24, ...(spelling ? { spelling } : {}) });
    return outcome.ok && { skus: outcome.value.rows.map((row) => row.sku), corrected: outcome.value.notes.corrected };
  };

  test('shows what was meant and says which word nothing has', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: 'M1', name: 'Enamel mug, red', group_id });
    await anItem(store, { sku: 'C2', name: '24 candles', group_id });
    expect(await notesOf(store, buyer, 'mgu')).toEqual({ skus: ['M1'], corrected: { unknown: ['mgu'], shown: 'mug' } });
    expect(await notesOf(store, buyer, 'Red ENAMLE mugg')).toEqual({ skus: ['M1'], corrected: { unknown: ['enamle', 'mugg'], shown: 'red enamel mug' } });
    expect(await notesOf(store, buyer, '24 cadnles')).toEqual({ skus: ['C2'], corrected: { unknown: ['cadnles'], shown: '24 candles' } });
    expect((await find(store, buyer, 'mgu')).notes.corrected).toEqual({ unknown: ['mgu'], shown: 'mug' });
  });

  test('is left as it is on request, and where nothing is near or all words are known', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: 'M1', name: 'Enamel mug, red', group_id });
    await anItem(store, { sku: 'C2', name: 'Candles', group_id });
    expect(await notesOf(store, buyer, 'mgu', 'as-typed')).toEqual({ skus: [], corrected: null });
    for (const query of ['xylophone', 'mug candles', 'mug xylophone', '25'])
      expect(await notesOf(store, buyer, query), query).toEqual({ skus: [], corrected: null });
  });

  test('is corrected to what can be ordered in the list, and also to what once could in the search', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    await anItem(store, { sku: 'OLD', name: 'Teapot', group_id, status: 'discontinued' });
    expect(await notesOf(store, buyer, 'taepot')).toEqual({ skus: [], corrected: null });
    expect(await found(store, buyer, 'taepot')).toEqual(['OLD']);
  });
});

onBoth('the groups beside a search', (open) => {
  test('count what was found in all of them, whichever is looked at', async () => {
    const store = await open();
    await theWarehouse(store);
    const buyer = await aBuyer(store);
    const [home, garden] = [await aGroup(store, { code: 'home', position: 1 }), await aGroup(store, { code: 'garden', position: 2 })];
    const mugs = await aGroup(store, { code: 'mugs', parent: home, position: 3 });
    for (const [sku, name, group] of [
      ['A', 'Red mug', mugs],
      ['B', 'Red bowl', home],
      ['C', 'Red pot', garden],
      ['D', 'Blue pot', garden],
    ] as const)
      await anItem(store, { sku, name, group_id: group.id });
    const shelfOf = async (query: string, group: string | null) => {
      const outcome = await browseItems(aContext(store), buyer, { group, query, only: null, page: 1, size: 24 });
      return outcome.ok && [outcome.value.total, outcome.value.inAll, outcome.value.groups.map(({ code, count }) => `${code} ${count}`)];
    };
    expect(await shelfOf('red', null)).toEqual([3, 4, ['home 2', 'garden 1']]);
    expect(await shelfOf('red', 'home')).toEqual([2, 4, ['home 2', 'garden 1', 'mugs 1']]);
    expect(await shelfOf('bleu', null)).toEqual([1, 4, ['garden 1']]);
  });
});

onBoth('an item of somebody else', (open) => {
  test('changes nothing of what a search answers: not what is found, its order, counts, groups, nor how a word is corrected', async () => {
    const store = await open();
    const { buyer, group_id } = await aShop(store);
    const other = await aBuyer(store);
    const shown = await anItem(store, { sku: 'M1', name: 'Enamel mug, red', group_id });
    for (const sku of ['M2', 'M3']) await anItem(store, { sku, name: `Red jug ${sku}`, group_id });
    const answers = async () => {
      const given: unknown[] = [];
      for (const query of ['red', 'mug', 'mgu', 'gmu', 'enamol', 'enamal', 'secrt', 'secret', 'secret mug', 'PL1', 'PL-1', '96385074', 'pl', 'sec', 'm']) {
        given.push(await find(store, buyer, query), await browseItems(aContext(store), buyer, { group: null, query, only: null, page: 1, size: 2 }));
      }
      return given;
    };
    const before = await answers();
    const own = { group_id, is_public: 0 as const, grants: [other.accountId] };
    for (const [sku, name] of [
      ['PL-1', 'Secret enamal gum, red'],
      ['PL-2', 'Secret mgus, red'],
      ['PL-3', 'Secret gum'],
    ] as const)
      await anItem(store, { ...own, sku, name, packs: [{ gtin: '96385074' }] });
    await anItem(store, { ...own, sku: 'PL-4', name: 'Secret', status: 'discontinued', replaced_by_id: shown.id });
    expect(await answers()).toEqual(before);
    expect(await found(store, other, 'secrt gum')).toEqual(['PL-1', 'PL-3']);
  });
});
