import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, inject, onTestFinished } from 'vitest';
import { openStore, type Store, type StoreOptions } from '#db/database.ts';
import { databaseUrl, onPostgres } from './postgres-databases.ts';

/** Opens a fresh, migrated, empty store that is closed and thrown away when the test ends. */
export type Open = (options?: Omit<StoreOptions, 'url' | 'file'>) => Promise<Store>;

/** Defines the same tests on SQLite and on PostgreSQL: `onBoth('placing an order', (open) => { test('…', async () => { const store = await open(); … }); })`. */
export function onBoth(name: string, define: (open: Open, dialect: Store['dialect']) => void): void {
  describe(`[sqlite] ${name}`, () => define(openSqlite, 'sqlite'));
  describe(`[postgres] ${name}`, () => define(openPostgres, 'postgres'));
}

/** The file of a fresh, migrated SQLite database, thrown away when the test ends. */
export function freshSqliteFile(): string {
  const { file: template, folder } = inject('sqliteTemplate');
  const file = join(folder, `${randomUUID()}.db`);
  copyFileSync(template, file);
  onTestFinished(() => {
    for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${ending}`, { force: true });
  });
  return file;
}

/** The URL of a fresh, migrated PostgreSQL database, dropped when the test ends. */
export async function freshPostgresUrl(): Promise<string> {
  const template = inject('postgresTemplate');
  const name = `${template.name}_${randomUUID().replaceAll('-', '')}`;
  // With fsync off a copy of the files is four times faster than a copy through the log. PostgreSQL 15 or later.
  await onPostgres(template.url, (admin) => admin.query(`create database ${name} template ${template.name} strategy file_copy`));
  onTestFinished(async () => {
    await onPostgres(template.url, (admin) => admin.query(`drop database ${name} with (force)`));
  });
  return databaseUrl(template.url, name);
}

/** A fresh store on SQLite, for what only a file can meet. */
export async function openSqlite(options: Omit<StoreOptions, 'url' | 'file'> = {}): Promise<Store> {
  return closedAfterwards(await openStore({ ...options, url: null, file: freshSqliteFile() }));
}

/** A fresh store on PostgreSQL, for what only several writers can meet. */
export async function openPostgres(options: Omit<StoreOptions, 'url' | 'file'> = {}): Promise<Store> {
  return closedAfterwards(await openStore({ ...options, url: await freshPostgresUrl() }));
}

function closedAfterwards(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
