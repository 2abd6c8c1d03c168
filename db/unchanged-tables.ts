import type SqliteFile from 'better-sqlite3';

type Value = string | number | null;

/** Words of a text that stand for something else are taken for tables too: that forgets too much, never too little. */
const WORDS = /[a-z_][a-z0-9_]*/g;
const DEFINES = /^\s*(?:create|drop|alter)\b/i;
/** Others are kept out of the file by its lock, but not whoever opens it by hand: so often it is looked whether somebody did. */
const LOOK_MS = 200;

/** Knows of a SQLite file, for the one process that owns it, which tables were written to since something was read of them. */
export class UnchangedTables {
  readonly #writer: SqliteFile.Database;
  readonly #lookAt: SqliteFile.Statement;
  readonly #changes = new Map<string, number>();
  readonly #written = new Set<string>();
  #names: ReadonlySet<string> | null = null;
  #age = 0;
  #seen: unknown;
  #lookedMs = 0;
  #isOpen = false;

  constructor(writer: SqliteFile.Database, reader: SqliteFile.Database) {
    this.#writer = writer;
    this.#lookAt = reader.prepare('pragma data_version').pluck();
    this.#seen = this.#lookAt.get();
  }

  /** The tables a text speaks of, perhaps some more. */
  namedIn(sql: string): readonly string[] {
    this.#names ??= new Set(this.#writer.prepare<[], string>('select lower(name) from sqlite_schema').pluck().all());
    const names = this.#names;
    return [...new Set(sql.toLowerCase().match(WORDS))].filter((word) => names.has(word));
  }

  /** After each statement of the writer, the last one of a transaction too. What was written counts once it can be read, which is after the commit. */
  wrote(sql: string, tables: readonly string[]): void {
    for (const table of tables) this.#written.add(table);
    if (DEFINES.test(sql)) this.#names = null;
    if (this.#writer.inTransaction) this.#beforeOwnCommit();
    else this.#afterOwnCommit();
  }

  /** A number that is another one as soon as one of these tables was written to. */
  stateOf(tables: readonly string[]): number {
    this.#look();
    let state = this.#age;
    for (const table of tables) state += this.#changes.get(table) ?? 0;
    return state;
  }

  #look(): void {
    const nowMs = performance.now();
    if (nowMs - this.#lookedMs < LOOK_MS) return;
    this.#lookedMs = nowMs;
    this.#lookNow();
  }

  /** Once in each transaction, while its lock keeps others from writing: a commit of theirs must not pass for the one of ours that follows. */
  #beforeOwnCommit(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#lookNow();
  }

  #afterOwnCommit(): void {
    this.#isOpen = false;
    if (this.#written.size === 0) return;
    for (const table of this.#written) this.#changes.set(table, (this.#changes.get(table) ?? 0) + 1);
    this.#written.clear();
    this.#seen = this.#lookAt.get();
  }

  #lookNow(): void {
    const seen = this.#lookAt.get();
    if (seen !== this.#seen) this.#age += 1;
    this.#seen = seen;
  }
}

/** Says two rows of values apart; null for values that are not compared. */
export function keyOf(values: readonly unknown[]): string | null {
  let key = '';
  for (const value of values) {
    if (!isComparable(value)) return null;
    key += typeof value === 'string' ? `${value.length}'${value}` : `${value},`;
  }
  return key;
}

function isComparable(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'number' || value === null;
}
