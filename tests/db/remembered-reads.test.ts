import { setTimeout as pause } from 'node:timers/promises';
import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { migrate, openStore, type Store } from '#db/database.ts';
import { insert } from '#tests/support/builders.ts';
import { freshSqliteFile } from '#tests/support/stores.ts';

const host = hostScope('test');
const supplier = (id: string) => ({ id, code: id, name: id });

test('a read is told what was committed since it was last asked', async () => {
  const { store } = await aFile();
  expect(await suppliers(store)).toEqual([]);
  await insert(store, 'suppliers', supplier('s1'));
  expect(await suppliers(store)).toEqual(['s1']);
  await store.transaction(host, (tx) => tx.updateTable('suppliers').set({ name: 'Bramley Mill' }).execute());
  expect(await suppliers(store)).toEqual(['Bramley Mill']);
  await store.transaction(host, (tx) => sql`delete from suppliers`.execute(tx));
  expect(await suppliers(store)).toEqual([]);
});

test('a read asked while a transaction is open is asked again after it', async () => {
  const { store } = await aFile();
  await store.transaction(host, async (tx) => {
    await tx.insertInto('suppliers').values(supplier('s1')).execute();
    expect(await suppliers(store)).toEqual([]);
    expect(await suppliers(store)).toEqual([]);
  });
  expect(await suppliers(store)).toEqual(['s1']);
});

test('what was undone was never there', async () => {
  const { store } = await aFile();
  const undone = store.transaction(host, async (tx) => {
    await tx.insertInto('suppliers').values(supplier('s1')).execute();
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  expect(await suppliers(store)).toEqual([]);
});

test('a table made later is known', async () => {
  const { store } = await aFile();
  await store.transaction(host, (tx) => tx.schema.createTable('notes').addColumn('text', 'text').execute());
  const notes = async () => (await sql<{ text: string }>`select text from notes`.execute(store.reader(host))).rows.map(({ text }) => text);
  expect(await notes()).toEqual([]);
  await store.transaction(host, (tx) => sql`insert into notes values ('a')`.execute(tx));
  expect(await notes()).toEqual(['a']);
});

test('what somebody else writes into the file is seen a moment later', async () => {
  const { store, file } = await aFile();
  expect(await suppliers(store)).toEqual([]);
  const other = new SqliteFile(file);
  other.prepare("insert into suppliers (id, code, name) values ('s1', 's1', 's1')").run();
  other.close();
  await pause(250);
  expect(await suppliers(store)).toEqual(['s1']);
});

test('what somebody else writes just before we write something else is seen too', async () => {
  const { store, file } = await aFile();
  expect(await suppliers(store)).toEqual([]);
  const other = new SqliteFile(file);
  other.prepare("insert into suppliers (id, code, name) values ('s1', 's1', 's1')").run();
  other.close();
  await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
  expect(await suppliers(store)).toEqual(['s1']);
});

test('a table written in capitals is the same table', async () => {
  const { store } = await aFile();
  expect(await suppliers(store)).toEqual([]);
  await store.transaction(host, (tx) => sql`INSERT INTO SUPPLIERS (id, code, name) VALUES ('s1', 's1', 's1')`.execute(tx));
  expect(await suppliers(store)).toEqual(['s1']);
});

test('one and "1" are not the same question', async () => {
  const { store } = await aFile();
  const typeOf = async (value: unknown) =>
    (await sql<{ type: string }>`select typeof(${value}) as type from (select count(*) from suppliers)`.execute(store.reader(host))).rows;
  expect(await typeOf(1)).toEqual([{ type: 'real' }]);
  expect(await typeOf('1')).toEqual([{ type: 'text' }]);
  expect(await typeOf(null)).toEqual([{ type: 'null' }]);
});

test('an answer that many look at can be changed by nobody', async () => {
  const { store } = await aFile();
  await insert(store, 'suppliers', supplier('s1'));
  const rows = await store.reader(host).selectFrom('suppliers').selectAll().execute();
  expect(() => Object.assign(rows[0] ?? {}, { name: 'x' })).toThrow(TypeError);
  expect(() => rows.pop()).toThrow(TypeError);
});

async function suppliers(store: Store): Promise<readonly string[]> {
  const rows = await store.reader(host).selectFrom('suppliers').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

async function aFile(): Promise<{ readonly store: Store; readonly file: string }> {
  const file = freshSqliteFile();
  const store = await openStore({ url: null, file });
  onTestFinished(() => store.close());
  await migrate(store);
  return { store, file };
}
