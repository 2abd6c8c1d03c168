import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, openStore } from '#db/database.ts';
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
  await run(server.url, [`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`]);
  await migrateTemplate({ url: databaseUrl(server.url, name) });
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

/** The same server and user, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const names = await run(url, [`select datname from pg_database where datname like '${prefix}%'`]);
  await run(
    url,
    names.map(({ datname }) => `drop database if exists ${datname} with (force)`),
  );
}

async function run(url: string, statements: readonly string[]): Promise<{ datname: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows: { datname: string }[] = [];
  for (const statement of statements) rows.push(...(await client.query<{ datname: string }>(statement)).rows);
  await client.end();
  return rows;
}
