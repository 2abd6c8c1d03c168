import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { chunked, forUpdate, forUpdateSkipLocked, isUniqueViolation, uniqueKeys } from '#db/dialect.ts';
import { aBuyer, anAccount, anItem, aUser, insert } from '#tests/support/builders.ts';
import { onBoth, openSqlite } from '#tests/support/stores.ts';

const host = hostScope('test');

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

onBoth('the dialect', (open) => {
  test('knows a unique key that was taken, by its name', async () => {
    const store = await open();
    await aUser(store, { email: 'maya@example.com' });
    const error = await failure(aUser(store, { email: 'maya@example.com' }));
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'users_email')).toBe(true);
    expect(isUniqueViolation(error, 'orders_submission')).toBe(false);
  });

  test('knows a primary key that was taken', async () => {
    const store = await open();
    const account = await anAccount(store);
    expect(isUniqueViolation(await failure(anAccount(store, { id: account.id })))).toBe(true);
  });

  test('knows a key of two columns', async () => {
    const store = await open();
    const [account, one, two] = [await anAccount(store), await anItem(store), await anItem(store)];
    await insert(store, 'account_item_codes', { account_id: account.id, item_id: one.id, code: 'MUG', code_key: 'MUG' });
    const error = await failure(insert(store, 'account_item_codes', { account_id: account.id, item_id: two.id, code: 'MUG', code_key: 'MUG' }));
    expect(isUniqueViolation(error, 'account_item_codes_code')).toBe(true);
  });

  test('takes no other failure for a unique key', async () => {
    const store = await open();
    const buyer = await aBuyer(store);
    const error = await failure(insert(store, 'item_grants', { item_id: 'nothing', account_id: buyer.accountId }));
    expect(error).toBeInstanceOf(Error);
    expect(isUniqueViolation(error)).toBe(false);
  });

  test('locks rows, and passes over locked ones, in words both databases take', async () => {
    const store = await open();
    const item = await anItem(store);
    const rows = await store.transaction(host, async (tx) => [
      await forUpdate(tx.selectFrom('items').select('id').where('id', '=', item.id).orderBy('id')).execute(),
      await forUpdateSkipLocked(tx.selectFrom('items').select('id').limit(1)).execute(),
    ]);
    expect(rows).toEqual([[{ id: item.id }], [{ id: item.id }]]);
  });
});

test('splits a list into what one statement can bind', () => {
  const members = Array.from({ length: 70_000 }, (_, index) => index);
  expect(chunked(members).map((part) => part.length)).toEqual([30_000, 30_000, 10_000]);
  expect(chunked(members.slice(0, 10), 15_000).map((part) => part.length)).toEqual([2, 2, 2, 2, 2]);
  expect(chunked([])).toEqual([]);
});

test.for(Object.entries(uniqueKeys))('[sqlite] the key %s is one the schema has', async ([, columns]) => {
  const table = columns[0].slice(0, columns[0].indexOf('.'));
  const reader = (await openSqlite()).reader(host);
  const { rows } = await sql<{ columns: string }>`
    select (select group_concat(${table} || '.' || name, ',') from pragma_index_info(list.name)) as columns from pragma_index_list(${table}) as list where list."unique" = 1`.execute(
    reader,
  );
  expect(rows.map((row) => row.columns.split(',').sort())).toContainEqual([...columns].sort());
});
