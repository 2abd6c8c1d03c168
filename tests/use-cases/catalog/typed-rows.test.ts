import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addPack } from '#app/use-cases/catalog/add-pack.ts';
import { saveAccountUnit, takeAccountUnit } from '#app/use-cases/catalog/change-account-units.ts';
import { createItem } from '#app/use-cases/catalog/create-item.ts';
import type { Store } from '#db/database.ts';
import { checkListingAgrees } from '#db/invariants/listing-agrees.ts';
import { findAccountUnits } from '#db/queries/catalog/account-units.ts';
import { findGroupChoices } from '#db/queries/catalog/group-choices.ts';
import { findOwnItem } from '#db/queries/catalog/own-item.ts';
import { aGroup, anAccount, anItem, aStaff, aSupplier, insert } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');
const GTIN = '4006381333931';

async function aCatalog(store: Store) {
  await insert(store, 'host_facts', { name: 'currency', value: 'GBP' });
  const supplier = await aSupplier(store);
  const kitchen = await aGroup(store, { code: 'kitchen' });
  const mugs = await aGroup(store, { code: 'mugs', name: 'Mugs', parent: kitchen });
  const row = { item: 'MUG-9', name: 'Stoneware mug', group: 'mugs', baseUnit: 'c62', leadDays: '14' };
  const page = (sku: string, by = supplier) => findOwnItem(store.reader(by.scope), { supplierId: by.supplierId, sku });
  return { context: aContext(store), supplier, mugs, row, page };
}

onBoth('a supplier types a new item', (open) => {
  test('and it is in the catalog, listed and found, with the pack added to it', async () => {
    const store = await open();
    const { context, supplier, row, page, mugs } = await aCatalog(store);
    expect(await createItem(context, supplier, row)).toMatchObject({ ok: true, value: { added: 1 } });
    const pack = { item: 'MUG-9', pack: 'CARTON', packLabel: 'carton of 12', packUnit: 'XCT', content: '12', gtin: GTIN, orderable: 'yes', shippable: 'no' };
    expect(await addPack(context, supplier, pack)).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await page('MUG-9')).toMatchObject({
      baseUnit: 'C62',
      card: { name: 'Stoneware mug', leadDays: 14, isActive: true, packs: [{ code: 'CARTON', gtin: GTIN, isOrderable: true, isShippable: false }] },
      packs: [{ label: 'carton of 12', content: 12 }],
    });
    const listed = await store.reader(host).selectFrom('item_listing').select('sort_key').where('group_id', '=', mugs.id).execute();
    expect(listed).toEqual([{ sort_key: 'stoneware mug mug-9' }]);
    expect(await checkListingAgrees(store.reader(host))).toEqual([]);
    const trail = await store.reader(host).selectFrom('audit_rows').select(['action', 'actor_id', 'subject_id']).execute();
    expect(trail).toEqual(Array.from({ length: 2 }, () => ({ action: 'row-written', actor_id: supplier.userId, subject_id: 'MUG-9' })));
  });

  test('and what is wrong is told all at once, nothing written', async () => {
    const store = await open();
    const { context, supplier, row, page } = await aCatalog(store);
    const outcome = await createItem(context, supplier, { ...row, group: 'cellar', baseUnit: 'BX', leadDays: 'soon' });
    expect(outcome).toMatchObject({ refusal: { kind: 'bad' } });
    const problems = !outcome.ok && outcome.refusal.kind === 'bad' ? outcome.refusal.problems : [];
    expect(problems.map(({ field, kind, detail }) => [field, kind, detail]).sort()).toEqual([
      ['baseUnit', 'unit-bare-package', 'XBX'],
      ['group', 'group-unknown', ''],
      ['leadDays', 'missing', ''],
      ['leadDays', 'not-whole', ''],
    ]);
    expect(await page('MUG-9')).toBeNull();
  });

  test('but an item that is there is not changed by it, another supplier’s code is not free, and a pack is added once', async () => {
    const store = await open();
    const { context, supplier, row, page } = await aCatalog(store);
    await createItem(context, supplier, row);
    expect(await createItem(context, supplier, { ...row, name: 'Other mug' })).toMatchObject({ refusal: { kind: 'exists-already' } });
    expect((await page('MUG-9'))?.card.name).toBe('Stoneware mug');
    await anItem(store, { sku: 'PLATE' });
    expect(await createItem(context, supplier, { ...row, item: 'PLATE' })).toMatchObject({ refusal: { kind: 'bad', problems: [{ kind: 'code-not-free' }] } });
    const pack = { item: 'MUG-9', pack: 'CARTON', packLabel: 'carton of 12', packUnit: 'XCT', content: '12' };
    expect(await addPack(context, supplier, pack)).toMatchObject({ ok: true });
    expect(await addPack(context, supplier, { ...pack, gtin: GTIN })).toMatchObject({ refusal: { kind: 'pack-there' } });
    expect(await addPack(context, supplier, { ...pack, item: 'PLATE' })).toMatchObject({ refusal: { kind: 'bad' } });
  });

  test('under a group chosen by its way down the tree', async () => {
    const store = await open();
    await aCatalog(store);
    expect(await findGroupChoices(store.reader(host))).toEqual([
      { code: 'kitchen', names: ['Kitchen'] },
      { code: 'mugs', names: ['Kitchen', 'Mugs'] },
    ]);
  });
});

onBoth('an account’s own units', (open) => {
  async function anOffice(store: Store) {
    const account = await anAccount(store);
    const mug = await anItem(store, { sku: 'MUG' });
    const admin = await aStaff(store);
    const row = { account: account.code, item: 'mug', unitLabel: 'display of 18', unitPlural: 'displays of 18', unit: 'XIB', content: '18', default: 'yes' };
    const units = async (by = admin) => (await findAccountUnits(store.reader(by.scope), by, { code: account.code, page: 1 }))?.units ?? null;
    return { context: aContext(store), account, mug, admin, row, units };
  }

  test('are given, changed by their name, and taken away', async () => {
    const store = await open();
    const { context, account, admin, row, units } = await anOffice(store);
    expect(await saveAccountUnit(context, admin, row)).toMatchObject({ ok: true, value: { added: 1 } });
    const again = { ...row, unitLabel: 'tray of 6', unitPlural: 'trays of 6', unit: 'XPU', content: '6', ownCode: 'CD-77' };
    expect(await saveAccountUnit(context, admin, again)).toMatchObject({ ok: true });
    const held = await units();
    expect(held).toMatchObject([
      { of: { kind: 'item', code: 'MUG' }, label: 'tray of 6', content: 6, isDefault: true },
      { label: 'display of 18', content: 18, isDefault: false },
    ]);
    const [tray] = held ?? [];
    expect(await takeAccountUnit(context, admin, { account: account.code, unitId: tray?.id ?? '' })).toEqual({ ok: true, value: null });
    expect(await takeAccountUnit(context, admin, { account: account.code, unitId: tray?.id ?? '' })).toMatchObject({ refusal: { kind: 'no-such-unit' } });
    expect(await units()).toMatchObject([{ label: 'display of 18' }]);
  });

  test('are refused with a reason, and are nobody else’s to change', async () => {
    const store = await open();
    const { context, account, admin, row, units } = await anOffice(store);
    expect(await saveAccountUnit(context, admin, { account: account.code, item: 'MUG' })).toMatchObject({ refusal: { kind: 'nothing-said' } });
    const bad = await saveAccountUnit(context, admin, { ...row, unit: 'DP', content: '0' });
    expect(!bad.ok && bad.refusal.kind === 'bad' && bad.refusal.problems.map(({ kind }) => kind)).toEqual(['out-of-range', 'unit-bare-package', 'missing']);
    const manager = await aStaff(store, ['account-manager']);
    expect(await saveAccountUnit(context, manager, row)).toMatchObject({ refusal: { kind: 'bad', problems: [{ kind: 'account-unknown' }] } });
    await saveAccountUnit(context, admin, row);
    const [unit] = (await units()) ?? [];
    expect(await takeAccountUnit(context, manager, { account: account.code, unitId: unit?.id ?? '' })).toMatchObject({ refusal: { kind: 'no-such-account' } });
    expect(await units(manager)).toBeNull();
  });
});
