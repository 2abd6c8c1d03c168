import { expect, test } from 'vitest';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { ItemCard } from '#app/domain/catalog/item-card.ts';
import { changeItem } from '#app/use-cases/catalog/change-item.ts';
import type { Store } from '#db/database.ts';
import { checkListingAgrees } from '#db/invariants/listing-agrees.ts';
import { findOwnItem } from '#db/queries/catalog/own-item.ts';
import { anItem, aSupplier } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const GTIN = '4006381333931';

async function aCatalog(store: Store) {
  const supplier = await aSupplier(store);
  const row = await anItem(store, { sku: 'MUG', supplier_id: supplier.supplierId, packs: [{}, { code: 'CARTON', label: 'carton', content: 24 }] });
  const context = aContext(store);
  const page = (sku = 'MUG', by: Supplier = supplier) => findOwnItem(store.reader(by.scope), { supplierId: by.supplierId, sku });
  const now = async (): Promise<ItemCard> => (await page())?.card ?? expect.fail('the item is there');
  const change = async (facts: Partial<ItemCard>, { version = 1, by = supplier, sku = 'MUG' } = {}) =>
    changeItem(context, by, { sku, version, card: { ...(await now()), ...facts } });
  return { supplier, row, context, page, now, change };
}

onBoth('a supplier changes an item', (open) => {
  test('and buyers find it under its new name, its packs measured', async () => {
    const store = await open();
    const { supplier, row, page, now, change } = await aCatalog(store);
    const [single, carton] = (await now()).packs;
    if (!single || !carton) return expect.fail('two packs');
    const measured = { ...carton, gtin: GTIN, lengthMm: 400, widthMm: 300, heightMm: 250, weightGrams: 6_200 };
    const name = 'Stoneware jug';
    expect(await change({ name, leadDays: 21, packs: [single, measured] })).toMatchObject({ ok: true });

    expect((await page())?.card).toEqual({ name, leadDays: 21, isActive: true, replacedBy: null, packs: [single, measured] });
    const listed = await store.reader(host).selectFrom('item_listing').select('sort_key').where('item_id', '=', row.id).execute();
    expect(listed.map(({ sort_key }) => sort_key)).toEqual(['stoneware jug mug']);
    const [found] = await store.reader(host).selectFrom('items').select(['search_text', 'version']).where('id', '=', row.id).execute();
    expect(found).toEqual({ search_text: ' mug stoneware jug', version: 2 });
    expect((await page())?.changes.map(({ who, changes }) => [who, changes.length])).toEqual([[supplier.name, 7]]);
    const trail = await store.reader(host).selectFrom('audit_rows').select(['action', 'actor_id']).where('subject_id', '=', row.id).execute();
    expect(trail).toEqual([{ action: 'item-changed', actor_id: supplier.userId }]);
  });

  test('and discontinues it in favor of another: it leaves every list and comes back when it is sold again', async () => {
    const store = await open();
    const { supplier, row, page, change } = await aCatalog(store);
    const other = await anItem(store, { sku: 'JUG', supplier_id: supplier.supplierId });
    expect(await change({ isActive: false, replacedBy: 'JUG' })).toMatchObject({ ok: true });
    const db = store.reader(host);
    expect(await db.selectFrom('items').select(['status', 'replaced_by_id']).where('id', '=', row.id).execute()).toEqual([
      { status: 'discontinued', replaced_by_id: other.id },
    ]);
    expect(await db.selectFrom('item_listing').select('item_id').where('item_id', '=', row.id).execute()).toEqual([]);
    expect((await page())?.card.replacedBy).toBe('JUG');
    expect(await change({ isActive: true, replacedBy: null }, { version: 2 })).toMatchObject({ ok: true });
    expect(await db.selectFrom('item_listing').select('item_id').where('item_id', '=', row.id).execute()).toHaveLength(1);
    expect(await checkListingAgrees(db)).toEqual([]);
  });

  test('once: a second press and a slower colleague are told how it stands', async () => {
    const store = await open();
    const { change, page } = await aCatalog(store);
    const outcomes = await Promise.all([change({ name: 'Mug, red' }), change({ name: 'Mug, blue' })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { kind: 'changed-meanwhile', version: 2 } });
    expect((await page())?.changes).toHaveLength(1);
  });

  test('to what it is already, and nothing is written', async () => {
    const store = await open();
    const { change, page } = await aCatalog(store);
    expect(await change({})).toEqual({ ok: true, value: [] });
    expect(await page()).toMatchObject({ version: 1, changes: [] });
  });

  test('but not with a number that another item has: its own is named, another supplier’s is not', async () => {
    const store = await open();
    const { supplier, now, change } = await aCatalog(store);
    const elsewhere = await anItem(store, { sku: 'PLATE', packs: [{ gtin: '36000291452'.padStart(14, '0') }] });
    await anItem(store, { sku: 'JUG', supplier_id: supplier.supplierId, packs: [{ gtin: GTIN }] });
    const [single, carton] = (await now()).packs;
    if (!single || !carton) return expect.fail('two packs');
    const outcome = await change({
      packs: [
        { ...single, gtin: GTIN },
        { ...carton, gtin: '036000291452' },
      ],
    });
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        kind: 'wrong',
        problems: [
          { kind: 'gtin-taken', position: 0, sku: 'JUG' },
          { kind: 'gtin-taken', position: 1, sku: null },
        ],
      },
    });
    expect(JSON.stringify(outcome)).not.toContain(elsewhere.sku);
  });

  test('of its own and of nobody else', async () => {
    const store = await open();
    const { change, page } = await aCatalog(store);
    const other = await aSupplier(store);
    expect(await change({ name: 'Ours now' }, { by: other })).toEqual({ ok: false, refusal: { kind: 'no-such-item' } });
    expect(await page('MUG', other)).toBeNull();
    expect(await page()).toMatchObject({ version: 1, card: { name: 'Enamel mug, cream' } });
    await anItem(store, { sku: 'PLATE', supplier_id: other.supplierId });
    expect(await change({ isActive: false, replacedBy: 'PLATE' })).toMatchObject({ refusal: { problems: [{ kind: 'replacement-unknown' }] } });
  });
});
