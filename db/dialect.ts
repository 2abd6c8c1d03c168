import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import { frozenTables } from './frozen-tables.ts';
import type { Schema } from './schema.ts';

/** Most values bound by one statement; SQLite takes 32,766, PostgreSQL 65,535. */
const VALUES_PER_STATEMENT = 30_000;

/** The unique keys that code answers to by name, as `table.column`; the databases word the same clash differently. */
export const uniqueKeys = {
  accounts_code: ['accounts.code'],
  users_email: ['users.email'],
  items_sku: ['items.sku'],
  items_sku_key: ['items.sku_key'],
  item_groups_code: ['item_groups.code'],
  account_item_codes_code: ['account_item_codes.account_id', 'account_item_codes.code_key'],
  drafts_number: ['drafts.number'],
  orders_number: ['orders.number'],
  orders_submission: ['orders.account_id', 'orders.submission_key'],
  orders_po: ['orders.account_id', 'orders.po_number'],
  history_documents_number: ['history_documents.number'],
  letters_key: ['letters.key'],
  payments_submission: ['payments.account_id', 'payments.submission_key'],
  ledger_postings_subject: ['ledger_postings.kind', 'ledger_postings.subject_kind', 'ledger_postings.subject_id'],
  invoices_submission: ['invoices.account_id', 'invoices.submission_key'],
  invoice_lines_shipped_once: ['invoice_lines.shipment_line_id'],
  provider_events_key: ['provider_events.id'],
} as const satisfies Record<string, readonly ColumnName[]>;

export type UniqueKey = keyof typeof uniqueKeys;
type ColumnName = { [Table in keyof Schema]: `${Table}.${keyof Schema[Table] & string}` }[keyof Schema];

/** Locks the rows read until the transaction ends. SQLite drops the words: `begin immediate` already lets one writer in at a time. */
export function forUpdate<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> {
  return query.forUpdate();
}

/** Locks the rows read and passes over those another worker holds; see forUpdate for SQLite. */
export function forUpdateSkipLocked<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>): SelectQueryBuilder<DB, TB, O> {
  return query.forUpdate().skipLocked();
}

/** Whether a statement failed because a unique key was taken: any, or the one named. */
export function isUniqueViolation(error: unknown, key?: UniqueKey): boolean {
  const columns = violatedColumns(error);
  if (columns === null) return false;
  return key === undefined || sameMembers(columns, uniqueKeys[key]);
}

/** Whether the database undid the transaction because of another one, so that trying again may succeed. */
export function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01';
}

type StructureProblem = { readonly subject: string; readonly problem: string };

/**
 * What the database itself finds wrong with its pages and references, and frozen tables that it no longer guards. PostgreSQL checks
 * pages and references as it runs and has no such question.
 */
export async function structureProblems(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<readonly StructureProblem[]> {
  const unguarded = await unguardedTables(db, dialect);
  if (dialect === 'postgres') return unguarded;
  const { rows: pages } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const { rows: references } = await sql<{ table: string; rowid: number; parent: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...unguarded,
    ...pages.filter((row) => row.integrity_check !== 'ok').map((row) => ({ subject: 'file', problem: row.integrity_check })),
    ...references.map((row) => ({ subject: `${row.table} row ${row.rowid}`, problem: `names a row of ${row.parent} that is not there` })),
  ];
}

/**
 * Has the database itself refuse to change or delete rows of a table, whoever asks; saying it again changes nothing.
 * The name of the table comes from code, never from a user.
 */
export async function freezeTable(db: Kysely<Schema>, table: keyof Schema, dialect: 'sqlite' | 'postgres'): Promise<void> {
  const statements =
    dialect === 'sqlite'
      ? ['update', 'delete'].map(
          (act) => `create trigger if not exists ${table}_no_${act} before ${act} on ${table} begin select raise(abort, '${table} is frozen'); end`,
        )
      : [
          `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is frozen', tg_table_name; end $$`,
          `create or replace trigger ${table}_frozen before update or delete on ${table} for each row execute function refuse_change()`,
        ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function unguardedTables(db: Kysely<Schema>, dialect: 'sqlite' | 'postgres'): Promise<readonly StructureProblem[]> {
  const { rows } =
    dialect === 'sqlite'
      ? await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(db)
      : await sql<{ name: string }>`select tgname as name from pg_trigger where tgenabled <> 'D'`.execute(db);
  const guards = new Set(rows.map(({ name }) => name));
  const wanted = frozenTables.flatMap((table) => (dialect === 'sqlite' ? [`${table}_no_update`, `${table}_no_delete`] : [`${table}_frozen`]));
  return wanted.filter((guard) => !guards.has(guard)).map((guard) => ({ subject: guard, problem: 'the guard of a frozen table is gone' }));
}

/** Splits a list so that each part fits one statement, with `perRow` values bound for each member. */
export function chunked<Member>(members: readonly Member[], perRow = 1): Member[][] {
  const size = Math.max(1, Math.floor(VALUES_PER_STATEMENT / perRow));
  const parts: Member[][] = [];
  for (let at = 0; at < members.length; at += size) parts.push(members.slice(at, at + size));
  return parts;
}

function violatedColumns(error: unknown): readonly string[] | null {
  const code = codeOf(error);
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return sqliteColumns(textOf(error, 'message'));
  if (code === '23505') return postgresColumns(textOf(error, 'table'), textOf(error, 'detail'));
  return null;
}

/** 'UNIQUE constraint failed: orders.account_id, orders.submission_key' */
function sqliteColumns(message: string): string[] {
  return message.slice(message.lastIndexOf(': ') + 2).split(', ');
}

/** 'Key (account_id, submission_key)=(a, b) already exists.' */
function postgresColumns(table: string, detail: string): string[] {
  const listed = /\(([^)]*)\)=\(/.exec(detail)?.[1] ?? '';
  return listed.split(', ').map((column) => `${table}.${column}`);
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

function codeOf(error: unknown): string {
  return textOf(error, 'code');
}

function textOf(error: unknown, name: 'code' | 'message' | 'table' | 'detail'): string {
  if (typeof error !== 'object' || error === null || !(name in error)) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
