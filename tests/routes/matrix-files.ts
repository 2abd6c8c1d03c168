import type { Staff, Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import { accountItemsDesk } from '#app/use-cases/catalog/imports/account-items-desk.ts';
import { itemsDesk } from '#app/use-cases/catalog/imports/items-desk.ts';
import { stageImport } from '#app/use-cases/catalog/imports/stage-import.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';
import { aGroup, anItem, aStaff, aSupplier, stock } from '#tests/support/builders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

/** A file of the supplier who knocks and one of another supplier, checked and ready to be brought in. */
export async function aFileOfEachSupplier({ app, store, users }: World, form: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const userId = id<UserId>(users.get('catalog-manager')?.userId ?? '');
  const row = await store.reader(hostScope('test')).selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirstOrThrow();
  const supplierId = id<SupplierId>(row.supplier_id ?? '');
  const own: Supplier = { ...(await aSupplier(store)), userId, supplierId, scope: { kind: 'supplier', supplier: supplierId } };
  await aGroup(store, { code: 'sent' });
  const send = async (supplier: Supplier, code: string): Promise<Target> => {
    const text = `Item,Name,Group,Base unit,Lead days\n${code},Mug,sent,C62,14`;
    const staged = await stageImport(app, itemsDesk(supplier), { fileName: 'items.csv', bytes: new TextEncoder().encode(text) });
    if (!staged.ok) throw new Error(staged.refusal.kind);
    return { params: { id: staged.value.id }, form };
  };
  return { own: await send(own, 'OWN-1'), foreign: await send(await aSupplier(store), 'FOREIGN-1'), absent: { params: { id: 'absent' }, form } };
}

/** A file of the account manager who knocks and one of another host user, checked and ready to be brought in. */
export async function aFileOfEachManager({ app, store, users, own }: World, form: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const userId = id<UserId>(users.get('account-manager')?.userId ?? '');
  const manager: Staff = { ...(await aStaff(store, ['account-manager'])), userId };
  const item = await anItem(store, { sku: 'sent-9001' });
  const send = async (staff: Staff): Promise<Target> => {
    const text = `Account,Item,Own code\n${own.account.code},${item.sku},A-1`;
    const staged = await stageImport(app, accountItemsDesk(staff), { fileName: 'units.csv', bytes: new TextEncoder().encode(text) });
    if (!staged.ok) throw new Error(staged.refusal.kind);
    return { params: { id: staged.value.id }, form };
  };
  return { own: await send(manager), foreign: await send(await aStaff(store)), absent: { params: { id: 'absent' }, form } };
}

/** A file of the operator who knocks and one of another host user, checked and ready to be brought in. */
export async function aFileOfEachOperator({ app, store, users }: World, form: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const userId = id<UserId>(users.get('operations')?.userId ?? '');
  const operator: Staff = { ...(await aStaff(store, ['operations'])), userId };
  const item = await anItem(store, { sku: 'sent-9501' });
  await stock(store, { itemId: item.id, onHand: 5 });
  const { code } = await store.reader(hostScope('test')).selectFrom('warehouses').select('code').executeTakeFirstOrThrow();
  const send = async (staff: Staff): Promise<Target> => {
    const text = `Item,Warehouse,Counted\n${item.sku},${code},7`;
    const staged = await stageImport(app, stockDesk(staff), { fileName: 'count.csv', bytes: new TextEncoder().encode(text) });
    if (!staged.ok) throw new Error(staged.refusal.kind);
    return { params: { id: staged.value.id }, form };
  };
  return { own: await send(operator), foreign: await send(await aStaff(store)), absent: { params: { id: 'absent' }, form } };
}
