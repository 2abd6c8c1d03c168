import { hostScope } from '#app/domain/accounts/scope.ts';
import { aGroup, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

/** An item granted to each account alone, in a group of its own, by sku and group code. */
export async function anItemOfEach(world: World): Promise<{ readonly own: Granted; readonly foreign: Granted }> {
  const grant = async (name: string, { account }: World['own']): Promise<Granted> => {
    const group = await aGroup(world.store, { code: `${name}-group` });
    const item = await anItem(world.store, { sku: `${name}-7001`, group_id: group.id, is_public: 0, grants: [account.id] });
    await aListPrice(world.store, { itemId: item.id });
    await stock(world.store, { itemId: item.id, onHand: 10 });
    return { sku: item.sku, group: group.code };
  };
  return { own: await grant('own', world.own), foreign: await grant('foreign', world.foreign) };
}

type Granted = { readonly sku: string; readonly group: string };

/** An item of the supplier who knocks and one of another supplier, as the form of its page changes it. */
export async function anItemOfEachSupplier({ store, users }: World): Promise<Sample> {
  const userId = users.get('catalog-manager')?.userId ?? '';
  const { supplier_id } = await store.reader(hostScope('test')).selectFrom('users').select('supplier_id').where('id', '=', userId).executeTakeFirstOrThrow();
  const own = await anItem(store, { sku: 'own-8001', supplier_id: supplier_id ?? '', packs: [] });
  const foreign = await anItem(store, { sku: 'foreign-8001', packs: [] });
  const form = { version: '1', name: 'Enamel mug, blue', leadDays: '14', isActive: 'yes', replacedBy: '' };
  const target = (sku: string): Target => ({ params: { sku }, form });
  return { own: target(own.sku), foreign: target(foreign.sku), absent: target('absent-8001') };
}

/** An item whose audience an administrator decides. */
export async function anItemToOpen({ store }: World): Promise<Sample> {
  await anItem(store, { sku: 'own-9001' });
  const target = (sku: string): Target => ({ params: { sku }, form: { seen: 'yes||', isForAll: 'no' } });
  return { own: target('own-9001'), foreign: null, absent: target('absent-9001') };
}

/** The own lists of both accounts; only the own one is assigned to the account manager. */
export async function ownGoods({ store, own, foreign }: World): Promise<Sample> {
  await anItem(store, { sku: 'own-9101' });
  const target = (account: string): Target => ({ params: { account }, form: { act: 'add', kind: 'excluded', code: 'own-9101' } });
  return { own: target(own.account.code), foreign: target(foreign.account.code), absent: target('A00000000') };
}

/** The units of both accounts; only the own one is assigned to the account manager. */
export async function accountUnits({ store, own, foreign }: World): Promise<Sample> {
  await anItem(store, { sku: 'own-9201' });
  const form = { item: 'own-9201', unitLabel: 'tray of 6', unit: 'XPU', content: '6' };
  const target = (account: string): Target => ({ params: { account }, form });
  return { own: target(own.account.code), foreign: target(foreign.account.code), absent: target('A00000000') };
}

/** The same items as the form adds a pack to them. */
export async function aPackForEachSupplier(world: World): Promise<Sample> {
  const { own, foreign, absent } = await anItemOfEachSupplier(world);
  const form = { pack: 'TRAY', packLabel: 'tray of 6', packUnit: 'XPU', content: '6', orderable: 'yes' };
  return { own: { ...own, form }, foreign: foreign && { ...foreign, form }, absent: { ...absent, form } };
}
