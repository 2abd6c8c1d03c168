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

/** What the rows of a file come to. plan: what will be written, if nothing is wrong. */
export type Verdict<Plan> = { readonly counts: ImportCounts; readonly problems: readonly ImportProblem[]; readonly plan: Plan };

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
  readonly write: (tx: Tx, plan: Plan, context: Context) => Promise<void>;
};

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
