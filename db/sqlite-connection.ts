import type SqliteFile from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { keyOf, type UnchangedTables } from './unchanged-tables.ts';

const KEPT_STATEMENTS = 300;
/** Of one text; and of all of them in values, some 20 MB. Beyond that everything is forgotten and begins anew. */
const KEPT_ANSWERS = 200;
const KEPT_VALUES = 250_000;
const MOST_VALUES_OF_AN_ANSWER = 20_000;

type Prepared = {
  readonly statement: SqliteFile.Statement;
  readonly columns: readonly string[] | null;
  tables?: readonly string[];
  answers?: Map<string, Answer>;
};
type Answer = { readonly state: number; readonly rows: readonly Record<string, unknown>[] };

/** Runs statements on one file and keeps the latest prepared ones: preparing costs more than most of them. */
export class Connection implements DatabaseConnection {
  readonly #file: SqliteFile.Database;
  protected readonly kept = new Map<string, Prepared>();

  constructor(file: SqliteFile.Database) {
    this.#file = file;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.run(this.prepare(query.sql), query);
  }

  protected run<Row>({ statement, columns }: Prepared, { parameters }: CompiledQuery): QueryResult<Row> {
    if (columns) return { rows: (statement.all(parameters) as unknown[][]).map((values) => toRow(columns, values)) as Row[] };
    const { changes, lastInsertRowid } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#file.prepare(query.sql).iterate(query.parameters)) yield { rows: [row as Row] };
  }

  protected prepare(sql: string): Prepared {
    const known = this.kept.get(sql);
    if (known) this.kept.delete(sql);
    const prepared = known ?? prepare(this.#file, sql);
    this.kept.set(sql, prepared);
    if (this.kept.size > KEPT_STATEMENTS) this.kept.delete(this.kept.keys().next().value ?? sql);
    return prepared;
  }
}

/** Tells which tables were written to. */
export class WritingConnection extends Connection {
  readonly #unchanged: UnchangedTables;

  constructor(file: SqliteFile.Database, unchanged: UnchangedTables) {
    super(file);
    this.#unchanged = unchanged;
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const prepared = this.prepare(query.sql);
    prepared.tables ??= prepared.statement.readonly ? [] : this.#unchanged.namedIn(query.sql);
    try {
      return this.run(prepared, query);
    } finally {
      this.#unchanged.wrote(query.sql, prepared.tables);
    }
  }
}

/** Answers a read that was asked before, of tables nobody has written to since, without the file. Record 0020. */
export class RememberingConnection extends Connection {
  readonly #unchanged: UnchangedTables;
  #values = 0;

  constructor(file: SqliteFile.Database, unchanged: UnchangedTables) {
    super(file);
    this.#unchanged = unchanged;
  }

  override async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const prepared = this.prepare(query.sql);
    prepared.tables ??= this.#unchanged.namedIn(query.sql);
    const key = prepared.tables.length === 0 ? null : keyOf(query.parameters);
    if (key === null) return this.run(prepared, query);
    const state = this.#unchanged.stateOf(prepared.tables);
    const answer = prepared.answers?.get(key);
    if (answer?.state === state) return { rows: answer.rows as Row[] };
    const result = this.run<Record<string, unknown>>(prepared, query);
    this.#remember(prepared, key, { state, rows: result.rows });
    return result as QueryResult<Row>;
  }

  /** What many will look at, nobody may change. */
  #remember(prepared: Prepared, key: string, { state, rows }: Answer): void {
    const values = rows.length * (prepared.columns?.length ?? 0) + 1;
    if (values > MOST_VALUES_OF_AN_ANSWER) return;
    this.#values += values;
    if (this.#values > KEPT_VALUES) this.#forget();
    prepared.answers ??= new Map();
    const { answers } = prepared;
    if (answers.size >= KEPT_ANSWERS) answers.clear();
    for (const row of rows) Object.freeze(row);
    answers.set(key, { state, rows: Object.freeze(rows) });
  }

  #forget(): void {
    for (const prepared of this.kept.values()) prepared.answers?.clear();
    this.#values = 0;
  }
}

/** A reader hands over bare values: naming them here takes half the time the driver takes for it. */
function prepare(file: SqliteFile.Database, sql: string): Prepared {
  const statement = file.prepare(sql);
  return statement.reader ? { statement: statement.raw(), columns: statement.columns().map(({ name }) => name) } : { statement, columns: null };
}

function toRow(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = values[at];
  return row;
}
