import { setTimeout as pause } from 'node:timers/promises';
import { type Dialect, Kysely, type LogEvent, Migrator, sql, type Transaction } from 'kysely';
import { type HostReason, hostScope, type Scope } from '#app/domain/accounts/scope.ts';
import { freezeTable, isWorthRetrying } from './dialect.ts';
import { frozenTables } from './frozen-tables.ts';
import { setGate } from './gate.ts';
import { migrations } from './migrations/index.ts';
import { openPostgresPools, openPostgresReadOnly } from './open-postgres.ts';
import { openSqliteFile, openSqliteReadOnly } from './open-sqlite.ts';
import type { Schema } from './schema.ts';
import { TenantWall } from './tenant-wall.ts';
import { TenantWallError } from './tenant-wall-error.ts';

const MAX_RETRIES = 8;

declare const isTx: unique symbol;

/** A handle for reading, behind the tenant wall of its scope. */
export type Database = Kysely<Schema>;
/** A handle for writing in one transaction, behind the tenant wall of its scope. */
export type Tx = Transaction<Schema> & { readonly [isTx]: true };

/** One statement as it was sent, for counting and measuring. */
export type Statement = { readonly sql: string; readonly values: number; readonly durationMs: number };

export interface Store {
  readonly dialect: 'sqlite' | 'postgres';
  reader(scope: Scope): Database;
  /** Runs work in one transaction; a conflict between transactions runs it again, so it must have no effect outside of `tx`. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Brings the tables to the newest schema; the names of the migrations that ran. */
  migrate(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export type StoreOptions = {
  /** postgres://…, or null for a SQLite file. */
  readonly url: string | null;
  readonly file?: string;
  /** For verify, backup and worker threads: no transactions, and another process may own the file. */
  readonly readOnly?: boolean;
  /** For large imports: more memory, no limit on how long a statement runs. */
  readonly forLoading?: boolean;
  readonly poolSize?: number;
  readonly onStatement?: (statement: Statement) => void;
  readonly onError?: (error: unknown) => void;
};

/** Opens the database. Refuses a SQLite file that another process owns or that would not keep what it acknowledges. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const opened = open(options);
  const log = logOf(options);
  const reader = new Kysely<Schema>({ dialect: opened.reader, ...log });
  const writer = opened.writer === null ? null : new Kysely<Schema>({ dialect: opened.writer, ...log });
  return new SqlStore({ dialect: options.url === null ? 'sqlite' : 'postgres', reader, writer, release: opened.release });
}

/** Runs work in one transaction of the context's store. Returning a refusal undoes nothing: decide before writing. */
export function inTransaction<T>(context: { readonly store: Store }, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return context.store.transaction(scope, work);
}

/** The same handle, in the same transaction, looking past the walls between accounts for a named reason. */
export function asHost<Handle extends Database>(handle: Handle, reason: HostReason): Handle {
  return behindWall(handle.withoutPlugins(), hostScope(reason)) as Handle;
}

/** Brings the tables to the newest schema; the names of the migrations that ran. */
export function migrate(store: Store): Promise<readonly string[]> {
  return store.migrate();
}

/** The newest migration this code knows and the newest this database has; null when it has none. */
export async function schemaVersion(store: Store): Promise<{ readonly expected: string; readonly actual: string | null }> {
  const expected = Object.keys(migrations).sort().at(-1) ?? '';
  const reader = store.reader(hostScope('migrate'));
  const tables = await reader.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return { expected, actual: null };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(reader);
  return { expected, actual: rows[0]?.name ?? null };
}

type Opened = { readonly reader: Dialect; readonly writer: Dialect | null; readonly release: () => void };

function open(options: StoreOptions): Opened {
  const forLoading = options.forLoading ?? false;
  if (options.url === null) {
    if (options.file === undefined) throw new Error('openStore needs the url of a PostgreSQL or the file of a SQLite database');
    return options.readOnly ? openSqliteReadOnly(options.file) : openSqliteFile({ file: options.file, forLoading });
  }
  // A connection that breaks while idle is replaced by the pool; the next statement tells if the server is gone.
  const pools = { url: options.url, forLoading, poolSize: options.poolSize ?? 10, onError: options.onError ?? (() => undefined) };
  return { ...(options.readOnly ? openPostgresReadOnly(pools) : openPostgresPools(pools)), release: () => undefined };
}

function logOf(options: StoreOptions): { log?: (event: LogEvent) => void } {
  const { onStatement } = options;
  if (!onStatement) return {};
  return { log: ({ query, queryDurationMillis }) => onStatement({ sql: query.sql, values: query.parameters.length, durationMs: queryDurationMillis }) };
}

type Parts = { readonly dialect: 'sqlite' | 'postgres'; readonly reader: Kysely<Schema>; readonly writer: Kysely<Schema> | null; readonly release: () => void };

class SqlStore implements Store {
  readonly dialect: 'sqlite' | 'postgres';
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.dialect = parts.dialect;
    this.#parts = parts;
  }

  reader(scope: Scope): Database {
    return behindWall(this.#parts.reader, scope);
  }

  async transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#writer()
          .transaction()
          .execute((tx) => work(behindWall(tx, scope) as Tx));
      } catch (error) {
        if (attempt === MAX_RETRIES || !isWorthRetrying(error)) throw error;
        await pause(Math.random() * 2 ** attempt * 5);
      }
    }
  }

  async migrate(): Promise<readonly string[]> {
    const migrator = new Migrator({ db: this.#writer(), provider: { getMigrations: async () => ({ ...migrations }) } });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw error;
    if (results && results.length > 0) for (const table of frozenTables) await freezeTable(this.#writer(), table, this.dialect);
    return (results ?? []).map((result) => result.migrationName);
  }

  async close(): Promise<void> {
    await this.#parts.reader.destroy();
    await this.#parts.writer?.destroy();
    this.#parts.release();
  }

  #writer(): Kysely<Schema> {
    if (!this.#parts.writer) throw new Error('this store was opened for reading only');
    return this.#parts.writer;
  }
}

function behindWall(handle: Kysely<Schema>, scope: Scope): Kysely<Schema> {
  const wall = scope.kind === 'host' ? null : new TenantWall(scope);
  // A compiled statement would reach the database without passing the plugin.
  const walled = wall === null ? handle : Object.assign(handle.withPlugin(wall), { executeQuery: refuseCompiled });
  setGate(walled, { wall, behind: handle, origin: handle.getExecutor().adapter, run: (query) => handle.executeQuery(query) });
  return walled;
}

async function refuseCompiled(): Promise<never> {
  throw new TenantWallError('statement', 'a compiled statement as a whole is for the host');
}
