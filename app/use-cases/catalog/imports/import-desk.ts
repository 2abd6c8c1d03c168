import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Person } from '#app/domain/accounts/people.ts';
import type { Scope } from '#app/domain/accounts/scope.ts';
import type { ColumnSpec } from '#app/domain/shared/tables/column-map.ts';
import type { Import, ImportOwner, Reading } from '#app/domain/shared/tables/import.ts';
import type { ImportCounts, ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { TableRow } from '#app/domain/shared/tables/table.ts';
import type { Context } from '#app/ports/context.ts';
import type { Database, Tx } from '#db/database.ts';
import { loadRowsPart } from '#db/repositories/imports/import-parts.ts';

/** A file's rows as they are judged: some hundred at a time, with how their columns are read. */
export type ImportTable = Reading & { readonly parts: () => AsyncIterable<readonly TableRow[]> };

/** What the rows of a file come to. plan: what will be written, if nothing is wrong; basis: a fingerprint of what they were judged by. */
export type Verdict<Plan> = {
  readonly counts: ImportCounts;
  readonly problems: readonly ImportProblem[];
  readonly plan: Plan;
  readonly basis: string;
};

/** What writing needs beside what is written. */
export type WriteFrom = { readonly context: Context; readonly fileName: string };

/**
 * How files of one kind are brought in for one owner. judge: reads alone; isStill: whether the plan still holds, asked in the
 * transaction that writes; write: everything, or it throws.
 */
export type ImportDesk<Plan> = {
  readonly owner: ImportOwner;
  readonly person: Person;
  readonly scope: Scope;
  readonly columns: readonly ColumnSpec[];
  /** The scope that writing needs, beyond what the owner itself may touch. */
  readonly writing: Scope;
  readonly judge: (context: Context, table: ImportTable) => Promise<Verdict<Plan>>;
  readonly isStill: (tx: Tx, plan: Plan) => Promise<boolean>;
  readonly write: (tx: Tx, plan: Plan, from: WriteFrom) => Promise<void>;
};

/** Tells two states of the same things apart. */
export function fingerprint(states: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const state of states) hash.update(`${state}\n`);
  return hash.digest('hex');
}

/** So many rows or things are worked on before others get their turn. */
export const AT_ONCE = 250;

/** The same in stretches of so many, made as they are asked for. */
export function* stretchesOf<Member>(members: Iterable<Member>): Generator<Member[]> {
  let some: Member[] = [];
  for (const member of members) {
    some.push(member);
    if (some.length < AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** Lets others have their turn: whatever waits is answered before the next stretch of rows. */
export function pause(): Promise<void> {
  return turn();
}

/** The rows of a file that was kept, part by part. */
export function tableOf(db: Database, { id, supplierId, columns, decimalSign }: Import): ImportTable {
  return { columns, decimalSign, parts: () => partsOf(db, { importId: id, supplierId }) };
}

async function* partsOf(db: Database, of: { readonly importId: Import['id']; readonly supplierId: Import['supplierId'] }): AsyncGenerator<readonly TableRow[]> {
  for (let position = 0; ; position++) {
    const rows = await loadRowsPart(db, { ...of, position });
    if (rows === null) return;
    yield rows;
    await pause();
  }
}
