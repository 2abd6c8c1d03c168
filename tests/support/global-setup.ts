import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openStore } from '#db/database.ts';
import { createDatabase, onPostgres } from './postgres-databases.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The migrated template file, and the folder for its copies. */
    sqliteTemplate: { readonly file: string; readonly folder: string };
    /** The server, and the name of the migrated template database; copies begin with the same name. */
    postgresTemplate: { readonly url: string; readonly name: string };
  }
}

/** Once a run: one PostgreSQL, and a migrated template on each database that tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-tests-'));
  const server = await startPostgres();
  const name = `mainstay_test_${process.pid}`;
  const file = join(folder, 'template.db');
  await migrateTemplate({ url: null, file });
  await migrateTemplate({ url: await createDatabase(server.url, name) });
  project.provide('sqliteTemplate', { file, folder });
  project.provide('postgresTemplate', { url: server.url, name });
  return async () => {
    await dropAll(server.url, name);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function migrateTemplate(options: { readonly url: string | null; readonly file?: string }): Promise<void> {
  const store = await openStore(options);
  await migrate(store);
  await store.close();
}

async function dropAll(url: string, prefix: string): Promise<void> {
  await onPostgres(url, async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like '${prefix}%'`);
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  });
}
