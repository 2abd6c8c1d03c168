import { expect, test, vi } from 'vitest';
import { hostScope, type Scope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type SupplierId } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/database.ts';
import { prepared } from '#db/prepared.ts';
import { TenantWallError } from '#db/tenant-wall-error.ts';
import { anAccount, aUser } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

const [OWN, BELOW, ABOVE, FOREIGN] = ['own', 'below', 'above', 'foreign'].map((name) => id<AccountId>(name)) as [AccountId, AccountId, AccountId, AccountId];
const buyer: Scope = { kind: 'accounts', accounts: [OWN, BELOW], lineage: [OWN, BELOW, ABOVE] };
const stranger: Scope = { kind: 'accounts', accounts: [FOREIGN], lineage: [FOREIGN] };
const supplier: Scope = { kind: 'supplier', supplier: id<SupplierId>(OWN) };
const host = hostScope('test');

type OfAccounts = { readonly accounts: readonly AccountId[] };

/** Users belong to their own account alone; each test has a read of its own, so that nothing is known of it yet. */
function usersOf(onBuild: () => void = () => undefined) {
  return prepared((db, { accounts }: OfAccounts) => {
    onBuild();
    return db.selectFrom('users').select('id').where('account_id', 'in', accounts).orderBy('id');
  });
}

onBoth('a prepared read', (open) => {
  const withUsers = async () => {
    const store = await open();
    for (const accountId of [OWN, BELOW, ABOVE, FOREIGN]) {
      await anAccount(store, { id: accountId });
      await aUser(store, { id: `u-${accountId}`, account_id: accountId });
    }
    return store;
  };

  test('answers for the values it is given, built no more often than their shapes differ', async () => {
    const store = await withUsers();
    let built = 0;
    const read = usersOf(() => built++);
    const db = store.reader(buyer);
    expect(await read(db, { accounts: [OWN] })).toEqual([{ id: 'u-own' }]);
    const afterFirst = built;
    expect(await read(db, { accounts: [BELOW] })).toEqual([{ id: 'u-below' }]);
    expect(await read(store.reader({ ...buyer }), { accounts: [OWN] })).toEqual([{ id: 'u-own' }]);
    expect(built).toBe(afterFirst);
    expect(await read(db, { accounts: [OWN, BELOW] })).toEqual([{ id: 'u-below' }, { id: 'u-own' }]);
    expect(built).toBeGreaterThan(afterFirst);
  });

  const refused: readonly (readonly [why: string, known: readonly [Scope, AccountId], asked: readonly [Scope, AccountId]])[] = [
    ['another account, in a scope that was let through', [buyer, OWN], [buyer, FOREIGN]],
    ['the account above, on a table of own rows', [buyer, OWN], [buyer, ABOVE]],
    ['the same account, in the scope of another', [buyer, OWN], [stranger, OWN]],
    ['what the host was let through with', [host, FOREIGN], [buyer, FOREIGN]],
    ['a supplier of the same name', [buyer, OWN], [supplier, OWN]],
  ];
  test.each(refused)('is refused by the wall for %s', async (_why, [knownScope, known], [scope, accountId]) => {
    const store = await withUsers();
    const read = usersOf();
    expect(await read(store.reader(knownScope), { accounts: [known] })).toHaveLength(1);
    await expect(read(store.reader(scope), { accounts: [accountId] })).rejects.toThrow(TenantWallError);
    expect(await read(store.reader(knownScope), { accounts: [known] })).toHaveLength(1);
    await expect(read(store.reader(scope), { accounts: [accountId] })).rejects.toThrow(TenantWallError);
  });

  test('is refused when one of many values lies outside, wherever it stands', async () => {
    const store = await withUsers();
    const read = usersOf();
    const db = store.reader(buyer);
    await read(db, { accounts: [OWN, BELOW, OWN] });
    for (const accounts of [
      [FOREIGN, OWN, OWN],
      [OWN, FOREIGN, OWN],
      [OWN, OWN, FOREIGN],
    ])
      await expect(read(db, { accounts })).rejects.toThrow(TenantWallError);
  });

  test('that forgets the scope is refused, also after the host was answered', async () => {
    const store = await withUsers();
    const read = prepared((db, { userId }: { readonly userId: string }) => db.selectFrom('users').select('id').where('id', '=', userId));
    expect(await read(store.reader(host), { userId: 'u-own' })).toHaveLength(1);
    await expect(read(store.reader(buyer), { userId: 'u-own' })).rejects.toThrow(TenantWallError);
  });

  test('sees what its transaction wrote, and goes by the scope of the transaction', async () => {
    const store = await withUsers();
    const read = usersOf();
    await store.transaction(buyer, async (tx) => {
      await tx.updateTable('users').set({ account_id: BELOW }).where('account_id', '=', OWN).where('id', '=', 'u-own').execute();
      expect(await read(tx, { accounts: [BELOW] })).toEqual([{ id: 'u-below' }, { id: 'u-own' }]);
      await expect(read(tx, { accounts: [FOREIGN] })).rejects.toThrow(TenantWallError);
    });
  });

  test('on a handle made of another one is still judged', async () => {
    const store = await withUsers();
    const read = usersOf();
    const made: Database = store.reader(buyer).withTables<Record<never, never>>();
    expect(await read(made, { accounts: [OWN] })).toEqual([{ id: 'u-own' }]);
    await expect(read(made, { accounts: [FOREIGN] })).rejects.toThrow(TenantWallError);
  });

  test('may depend on what is null, never on what a value says', async () => {
    const store = await withUsers();
    type Named = { readonly name: string | null };
    const select = (db: Database) => db.selectFrom('users').select('id').orderBy('id').limit(1);
    const byNull = prepared((db, { name }: Named) => (name === null ? select(db) : select(db).where('id', '=', name)));
    const db = store.reader(host);
    expect(await byNull(db, { name: null })).toEqual([{ id: 'u-above' }]);
    expect(await byNull(db, { name: 'u-own' })).toEqual([{ id: 'u-own' }]);
    expect(await byNull(db, { name: null })).toEqual([{ id: 'u-above' }]);

    const mixing = prepared((db, { name }: Named) => select(db).where('id', 'like', `%${name}`));
    await expect(mixing(db, { name: 'own' })).rejects.toThrow('looks at a value');
    const choosing = prepared((db, { name }: Named) => (name === 'u-own' ? select(db).where('id', '=', name) : select(db)));
    await expect(choosing(db, { name: 'u-own' })).rejects.toThrow('one text for one shape');
  });

  test('knows the handles that another copy of this code opened, as the pages’ bundle does those of the server', async () => {
    const store = await withUsers();
    vi.resetModules();
    const copy = await import('#db/prepared.ts');
    expect(copy.prepared).not.toBe(prepared);
    let built = 0;
    const read = copy.prepared((db, { accounts }: OfAccounts) => {
      built += 1;
      return db.selectFrom('users').select('id').where('account_id', 'in', accounts);
    });
    const db = store.reader(buyer);
    for (const accountId of [OWN, OWN, BELOW]) expect(await read(db, { accounts: [accountId] })).toEqual([{ id: `u-${accountId}` }]);
    expect(built).toBe(2);
    await expect(read(db, { accounts: [FOREIGN] })).rejects.toThrow('tenant wall');
  });

  test('keeps answering when more shapes come than are kept', async () => {
    const store = await withUsers();
    const read = usersOf();
    const db = store.reader(buyer);
    for (let length = 1; length <= 250; length++) expect(await read(db, { accounts: Array.from({ length }, () => OWN) })).toEqual([{ id: 'u-own' }]);
  });
});
