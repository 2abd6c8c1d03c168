import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteFile from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type SelectModifierNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { Connection, RememberingConnection, WritingConnection } from './sqlite-connection.ts';
import { UnchangedTables } from './unchanged-tables.ts';

const BUSY_TIMEOUT_MS = 5_000;
const WRITER_WAIT_MS = 15_000;
const FULL = 2;

/** Too many want to write at once, or a transaction was opened inside another and waits for itself. */
export class StoreBusyError extends Error {}

export type SqliteOptions = { readonly file: string; readonly forLoading: boolean };
export type SqliteDialects = { readonly reader: Dialect; readonly writer: Dialect | null; readonly release: () => void };

/** Opens a file for its one owning process: a writer for transactions and a read-only connection that never waits for it. */
export function openSqliteFile(options: SqliteOptions): SqliteDialects {
  mkdirSync(dirname(options.file), { recursive: true });
  const release = lockFile(options.file);
  try {
    const writer = openWriter(options);
    const reader = openReader(options.file);
    const unchanged = new UnchangedTables(writer, reader);
    return {
      writer: dialect(new WriterDriver(writer, new WritingConnection(writer, unchanged))),
      reader: dialect(new ReaderDriver(reader, new RememberingConnection(reader, unchanged))),
      release: () => {
        reader.close();
        writer.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Opens a file that another process may own, for reading only. */
export function openSqliteReadOnly(file: string): SqliteDialects {
  const reader = openReader(file);
  return { reader: dialect(new ReaderDriver(reader, new Connection(reader))), writer: null, release: () => reader.close() };
}

/** The version of SQLite inside the driver. */
export function sqliteVersion(): string {
  const memory = new SqliteFile(':memory:');
  const version = memory.prepare('select sqlite_version()').pluck().get();
  memory.close();
  return String(version);
}

/**
 * Holds a lock database beside the file for as long as the process lives. The kernel lets go of it with the process, so a
 * lock is never stale. Its user_version names the owner, which a held write lock still lets others read.
 */
function lockFile(file: string): () => void {
  const lock = new SqliteFile(`${file}.lock`, { timeout: 0 });
  try {
    lock.pragma('journal_mode = delete');
    lock.pragma('synchronous = off');
    lock.exec('begin immediate');
    lock.pragma(`user_version = ${process.pid}`);
    lock.exec('commit');
    lock.exec('begin immediate');
  } catch {
    const owner = lock.pragma('user_version', { simple: true });
    lock.close();
    throw new Error(`${file} is in use by process ${String(owner)}: one process owns a SQLite file. Stop that one first, or use PostgreSQL for several.`);
  }
  return () => lock.close();
}

function openWriter(options: SqliteOptions): SqliteFile.Database {
  const file = new SqliteFile(options.file, { timeout: BUSY_TIMEOUT_MS });
  file.pragma('journal_mode = wal');
  file.pragma('synchronous = full');
  file.pragma('foreign_keys = on');
  file.pragma(`cache_size = ${options.forLoading ? -262_144 : -32_768}`);
  mustRead(file, 'journal_mode', 'wal');
  mustRead(file, 'synchronous', FULL);
  mustRead(file, 'foreign_keys', 1);
  return file;
}

function mustRead(file: SqliteFile.Database, pragma: string, expected: string | number): void {
  const actual = file.pragma(pragma, { simple: true });
  if (actual !== expected) {
    file.close();
    throw new Error(`SQLite answers ${pragma} = ${String(actual)} where ${expected} is needed: orders would not be safe in this file, so it is not opened.`);
  }
}

function openReader(path: string): SqliteFile.Database {
  const file = new SqliteFile(path, { timeout: BUSY_TIMEOUT_MS, readonly: true, fileMustExist: true });
  file.pragma('cache_size = -65536');
  return file;
}

function dialect(driver: Driver): Dialect {
  return {
    createDriver: () => driver,
    createAdapter: () => new Adapter(),
    createQueryCompiler: () => new Compiler(),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  };
}

class Adapter extends SqliteAdapter {
  /** So that a migration that fails halfway leaves nothing behind. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class Compiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForUpdate' && node.modifier !== 'SkipLocked') super.visitSelectModifier(node);
  }
}

abstract class FileDriver implements Driver {
  readonly #file: SqliteFile.Database;
  protected readonly connection: Connection;

  constructor(file: SqliteFile.Database, connection: Connection) {
    this.#file = file;
    this.connection = connection;
  }

  abstract acquireConnection(): Promise<DatabaseConnection>;
  abstract beginTransaction(connection: DatabaseConnection): Promise<void>;
  abstract releaseConnection(): Promise<void>;

  async init(): Promise<void> {}

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite roll back by itself; a second rollback would hide the first error.
    if (this.#file.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  /** The files are closed by release: Kysely calls this only on a driver that ran a statement. */
  async destroy(): Promise<void> {}
}

/** Reads are single statements, each of them synchronous: nobody waits for anybody. */
class ReaderDriver extends FileDriver {
  async acquireConnection(): Promise<DatabaseConnection> {
    return this.connection;
  }

  async beginTransaction(): Promise<void> {
    throw new Error('A reader has no transactions: use inTransaction.');
  }

  async releaseConnection(): Promise<void> {}
}

/** Lets one transaction in at a time, in the order of asking. */
class WriterDriver extends FileDriver {
  #isTaken = false;
  readonly #waiting = new Set<() => void>();

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isTaken) await this.#turn();
    this.#isTaken = true;
    return this.connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async releaseConnection(): Promise<void> {
    const [next] = this.#waiting;
    if (next) next();
    else this.#isTaken = false;
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(enter);
        reject(new StoreBusyError(`no turn to write within ${WRITER_WAIT_MS} ms`));
      }, WRITER_WAIT_MS);
      const enter = () => {
        clearTimeout(timer);
        this.#waiting.delete(enter);
        resolve();
      };
      this.#waiting.add(enter);
    });
  }
}
