import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import pg from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

export type PostgresOptions = {
  readonly url: string;
  readonly poolSize: number;
  readonly forLoading: boolean;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onError: (error: unknown) => void;
};

/** Opens two pools: one for transactions, one whose sessions are read-only. */
export function openPostgresPools(options: PostgresOptions): { readonly reader: Dialect; readonly writer: Dialect } {
  const reader = pool(options, '-c default_transaction_read_only=on');
  return { writer: new PostgresDialect({ pool: pool(options) }), reader: readerDialect(reader) };
}

/** Opens read-only sessions alone. */
export function openPostgresReadOnly(options: PostgresOptions): { readonly reader: Dialect; readonly writer: null } {
  return { reader: readerDialect(pool(options, '-c default_transaction_read_only=on')), writer: null };
}

function pool(options: PostgresOptions, sessionOptions?: string): pg.Pool {
  const made = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    // A crowd at one item stands in line as long as it would on SQLite, rather than being turned away.
    connectionTimeoutMillis: 15_000,
    statement_timeout: options.forLoading ? 0 : 15_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: options.forLoading ? 0 : 10_000,
    keepAlive: true,
    types: { getTypeParser },
    ...(sessionOptions === undefined ? {} : { options: sessionOptions }),
  });
  // Without these two listeners a server restart ends the process.
  made.on('error', options.onError);
  made.on('connect', (client) => client.on('error', options.onError));
  return made;
}

function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === INT8) return toSafeInteger;
  if (oid === NUMERIC) return refuseNumeric;
  return pg.types.getTypeParser(oid, format);
}

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the database holds ${text}, beyond the safe range of whole numbers`);
  return value;
}

function refuseNumeric(text: string): never {
  throw new Error(`a statement returned numeric ${text}: write sums as cast(sum(x) as bigint), statistics as double precision`);
}

function readerDialect(readers: pg.Pool): Dialect {
  return {
    createDriver: (): Driver => new ReaderDriver({ pool: readers }),
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

class ReaderDriver extends PostgresDriver {
  override async beginTransaction(_connection: DatabaseConnection): Promise<void> {
    throw new Error('A reader has no transactions: use inTransaction.');
  }
}
