import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { inTransaction, openStore, type Statement, type Store, schemaVersion } from '#db/database.ts';
import { anItem, insert, stock } from '#tests/support/builders.ts';
import { aContext } from '#tests/support/context.ts';
import { freshSqliteFile, onBoth, openPostgres } from '#tests/support/stores.ts';

const host = hostScope('test');
const supplier = (id: string) => ({ id, code: id, name: id });

onBoth('the store', (open) => {
  test('opens migrated to the newest schema', async () => {
    const version = await schemaVersion(await open());
    expect(version.actual).toBe(version.expected);
  });

  test('migrates once and finds nothing more to do', async () => {
    expect(await (await open()).migrate()).toEqual([]);
  });

  test('keeps what a transaction wrote and forgets what one that threw wrote', async () => {
    const store = await open();
    await insert(store, 'suppliers', supplier('s1'));
    const failed = store.transaction(host, async (tx) => {
      await tx.insertInto('suppliers').values(supplier('s2')).execute();
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await supplierIds(store)).toEqual(['s1']);
  });

  test('keeps what was written before a refusal is returned, so decide first', async () => {
    const context = aContext(await open());
    const answer = await inTransaction(context, host, async (tx) => {
      await tx.insertInto('suppliers').values(supplier('s1')).execute();
      return { ok: false };
    });
    expect(answer).toEqual({ ok: false });
    expect(await supplierIds(context.store)).toEqual(['s1']);
  });

  test('refuses a write through a reader', async () => {
    const store = await open();
    await expect(store.reader(host).insertInto('suppliers').values(supplier('s1')).execute()).rejects.toThrow(/readonly|read-only/);
    expect(await supplierIds(store)).toEqual([]);
  });

  test('refuses a transaction on a reader', async () => {
    const reader = (await open()).reader(host);
    await expect(reader.transaction().execute((tx) => tx.selectFrom('items').select('id').execute())).rejects.toThrow('use inTransaction');
  });

  test('reads what was committed while a transaction is open, without waiting for it', async () => {
    const store = await open();
    await insert(store, 'suppliers', supplier('s1'));
    await store.transaction(host, async (tx) => {
      await tx.insertInto('suppliers').values(supplier('s2')).execute();
      expect(await supplierIds(store)).toEqual(['s1']);
    });
    expect(await supplierIds(store)).toEqual(['s1', 's2']);
  });

  test('enforces foreign keys', async () => {
    const store = await open();
    await expect(insert(store, 'account_tree', { account_id: 'nobody', ancestor_id: 'nobody', distance: 0 })).rejects.toThrow(/foreign key/i);
  });

  test('hands bigint, count and sum over as numbers', async () => {
    const store = await open();
    const item = await anItem(store, { cost_ten_thousandths: Number.MAX_SAFE_INTEGER });
    const row = await store
      .reader(host)
      .selectFrom('items')
      .select((eb) => ['cost_ten_thousandths', eb.fn.countAll<number>().over().as('count')])
      .where('id', '=', item.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ cost_ten_thousandths: Number.MAX_SAFE_INTEGER, count: 1 });
    const sum = await store.reader(host).selectFrom('items').select(sql<number>`cast(sum(min_quantity) as bigint)`.as('sum')).executeTakeFirstOrThrow();
    expect(sum).toEqual({ sum: 1 });
  });

  test('sells exactly 50 of 50 to 200 buyers at once, whose updates carry their own guard', async () => {
    const store = await open();
    const item = await anItem(store);
    await stock(store, { itemId: item.id, onHand: 50 });
    const sold = await Promise.all(Array.from({ length: 200 }, () => reserveOne(store, item.id)));
    expect(sold.filter(Boolean)).toHaveLength(50);
    expect(await store.reader(host).selectFrom('stock').select(['on_hand', 'reserved']).execute()).toEqual([{ on_hand: 50, reserved: 50 }]);
  });

  test('tells every statement it sends', async () => {
    const statements: Statement[] = [];
    const store = await open({ onStatement: (statement) => statements.push(statement) });
    await store.reader(host).selectFrom('suppliers').select('id').where('code', 'in', ['a', 'b']).execute();
    expect(statements).toMatchObject([{ sql: expect.stringContaining('from "suppliers"'), values: 2 }]);
  });
});

describe('[postgres] conflicts between transactions', () => {
  onPostgres('runs the work again when the database undid it', async (store) => {
    const [a, b] = [await anItem(store), await anItem(store)];
    await stock(store, { itemId: a.id, onHand: 5 });
    await stock(store, { itemId: b.id, onHand: 5 });
    let runs = 0;
    let holding = 0;
    const inOrder = (itemIds: readonly string[]) =>
      store.transaction(host, async (tx) => {
        runs += 1;
        for (const itemId of itemIds) {
          await tx
            .updateTable('stock')
            .set((eb) => ({ reserved: eb('reserved', '+', 1) }))
            .where('item_id', '=', itemId)
            .execute();
          holding += 1;
          await vi.waitUntil(() => holding >= 2, { timeout: 10_000, interval: 5 });
        }
      });
    await Promise.all([inOrder([a.id, b.id]), inOrder([b.id, a.id])]);
    expect(runs).toBeGreaterThan(2);
    expect(await store.reader(host).selectFrom('stock').select('reserved').execute()).toEqual([{ reserved: 2 }, { reserved: 2 }]);
  });

  onPostgres('gives up after eight more tries', async (store) => {
    let runs = 0;
    const work = store.transaction(host, async () => {
      runs += 1;
      throw Object.assign(new Error('could not serialize'), { code: '40001' });
    });
    await expect(work).rejects.toThrow('could not serialize');
    expect(runs).toBe(9);
  });

  onPostgres('refuses a whole number beyond the safe range rather than rounding it', async (store) => {
    await expect(sql`select 9007199254740993::bigint as n`.execute(store.reader(host))).rejects.toThrow('beyond the safe range');
  });

  onPostgres('refuses a sum that was not cast', async (store) => {
    await anItem(store);
    await expect(
      store
        .reader(host)
        .selectFrom('items')
        .select((eb) => eb.fn.sum('version').as('n'))
        .execute(),
    ).rejects.toThrow('cast(sum(x) as bigint)');
  });

  onPostgres('loses no statement when the server ends its sessions', async (store) => {
    await supplierIds(store);
    await store.transaction(host, (tx) =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(tx),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await supplierIds(store)).toEqual([]);
  });
});

describe('[sqlite] the file', () => {
  test('is written with synchronous = full and in WAL mode', async () => {
    const store = await openStore({ url: null, file: freshSqliteFile() });
    const answers = await store.transaction(host, async (tx) => [
      ...(await sql<{ synchronous: number }>`pragma synchronous`.execute(tx)).rows,
      ...(await sql<{ journal_mode: string }>`pragma journal_mode`.execute(tx)).rows,
      ...(await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(tx)).rows,
    ]);
    await store.close();
    expect(answers).toEqual([{ synchronous: 2 }, { journal_mode: 'wal' }, { foreign_keys: 1 }]);
  });

  test('is refused when it does not keep a write-ahead log', async () => {
    onTestFinished(() => rmSync(':memory:.lock', { force: true }));
    await expect(openStore({ url: null, file: ':memory:' })).rejects.toThrow('journal_mode = memory where wal is needed');
  });

  test('lets a transaction that reads first and writes later wait for another process', async () => {
    const file = freshSqliteFile();
    const store = await openStore({ url: null, file });
    const other = new SqliteFile(file, { timeout: 0 });
    await store.transaction(host, async (tx) => {
      await tx.selectFrom('suppliers').select('id').execute();
      expect(() => other.exec(`insert into suppliers values ('x', 'x', 'x')`)).toThrow('locked');
      await tx.insertInto('suppliers').values(supplier('s1')).execute();
    });
    other.exec(`insert into suppliers values ('x', 'x', 'x')`);
    other.close();
    expect(await supplierIds(store)).toEqual(['s1', 'x']);
    await store.close();
  });

  test('is refused to a second server, which is told who has it', async () => {
    const file = freshSqliteFile();
    const first = await openStore({ url: null, file });
    await expect(openStore({ url: null, file })).rejects.toThrow(`in use by process ${process.pid}`);
    await first.close();
    await (await openStore({ url: null, file })).close();
  });

  test('is free again the moment its owner is killed', async () => {
    const file = freshSqliteFile();
    const owner = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('../support/hold-file.ts', import.meta.url)), file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    await expect(openStore({ url: null, file })).rejects.toThrow(`in use by process ${owner.pid}`);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    await (await openStore({ url: null, file })).close();
  });

  test('can be read beside its owner, and only read', async () => {
    const file = freshSqliteFile();
    const owner = await openStore({ url: null, file });
    await insert(owner, 'suppliers', supplier('s1'));
    const beside = await openStore({ url: null, file, readOnly: true });
    expect(await supplierIds(beside)).toEqual(['s1']);
    await expect(beside.transaction(host, async () => undefined)).rejects.toThrow('for reading only');
    await beside.close();
    await owner.close();
  });
});

/** A test on PostgreSQL alone, of what SQLite cannot meet: it lets one transaction in at a time. */
function onPostgres(name: string, run: (store: Store) => Promise<void>): void {
  test(name, async () => run(await openPostgres()));
}

async function supplierIds(store: Store): Promise<string[]> {
  return (await store.reader(host).selectFrom('suppliers').select('id').orderBy('id').execute()).map((row) => row.id);
}

async function reserveOne(store: Store, itemId: string): Promise<boolean> {
  const result = await store.transaction(host, (tx) =>
    tx
      .updateTable('stock')
      .set((eb) => ({ reserved: eb('reserved', '+', 1) }))
      .where('item_id', '=', itemId)
      .whereRef('reserved', '<', 'on_hand')
      .executeTakeFirst(),
  );
  return result.numUpdatedRows === 1n;
}
