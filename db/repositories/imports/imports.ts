import type { Instant } from '#app/domain/shared/days.ts';
import { type ImportId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Import, ImportOwner, Reading } from '#app/domain/shared/tables/import.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import type { ImportRow } from '../../schema.ts';

/** Keeps a file that was read. shape: of its headings, by which its columns are remembered. */
export async function insertImport(tx: Tx, staged: Import, shape: string): Promise<void> {
  await tx
    .insertInto('imports')
    .values({
      id: staged.id,
      kind: staged.kind,
      supplier_id: staged.supplierId,
      file_name: staged.fileName,
      facts: JSON.stringify(staged.facts),
      shape,
      columns: JSON.stringify(staged.columns),
      decimal_sign: staged.decimalSign,
      status: staged.status,
      counts: JSON.stringify({ ...staged.counts, basis: staged.basis }),
      problem_count: staged.problemCount,
      created_at: staged.createdAt,
      created_by: staged.createdBy,
      applied_at: staged.appliedAt,
      version: staged.version,
    })
    .execute();
}

type Named = { readonly owner: ImportOwner; readonly importId: string };

/** A file of this owner; null: none of its. */
export async function findImport(db: Database, { owner, importId }: Named): Promise<Import | null> {
  const row = await ownImports(db, owner).where('id', '=', importId).executeTakeFirst();
  return row ? toImport(row) : null;
}

/** The same, locked until the transaction ends. */
export async function lockImport(tx: Tx, { owner, importId }: Named): Promise<Import | null> {
  const row = await forUpdate(ownImports(tx, owner).where('id', '=', importId)).executeTakeFirst();
  return row ? toImport(row) : null;
}

/** The latest files of this owner, newest first. */
export async function loadImports(db: Database, owner: ImportOwner, most: number): Promise<readonly Import[]> {
  const rows = await ownImports(db, owner).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(most).execute();
  return rows.map(toImport);
}

/** How the columns of a file with the same headings were read last; null: none was seen. */
export async function findReading(db: Database, owner: ImportOwner, shape: string): Promise<Reading['columns'] | null> {
  const row = await ownImports(db, owner)
    .where('shape', '=', shape)
    .where('status', '!=', 'unmapped')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? JSON.parse(row.columns) : null;
}

/** What a check or an act made of a file. */
export async function saveImport(tx: Tx, saved: Import): Promise<void> {
  await tx
    .updateTable('imports')
    .set({
      columns: JSON.stringify(saved.columns),
      decimal_sign: saved.decimalSign,
      status: saved.status,
      counts: JSON.stringify({ ...saved.counts, basis: saved.basis }),
      problem_count: saved.problemCount,
      applied_at: saved.appliedAt,
      version: saved.version,
    })
    .where('supplier_id', saved.supplierId === null ? 'is' : '=', saved.supplierId)
    .where('id', '=', saved.id)
    .execute();
}

function ownImports(db: Database, { kind, supplierId, sentBy }: ImportOwner) {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('supplier_id', supplierId === null ? 'is' : '=', supplierId)
    .$if(sentBy !== null, (query) => query.where('created_by', '=', sentBy ?? ''))
    .where('kind', '=', kind);
}

function toImport(row: ImportRow): Import {
  const { basis = '', ...counts }: Import['counts'] & { readonly basis?: string } = JSON.parse(row.counts);
  return {
    id: id<ImportId>(row.id),
    kind: row.kind,
    supplierId: row.supplier_id === null ? null : id<SupplierId>(row.supplier_id),
    sentBy: row.supplier_id === null ? id<UserId>(row.created_by) : null,
    fileName: row.file_name,
    facts: JSON.parse(row.facts),
    columns: JSON.parse(row.columns),
    decimalSign: row.decimal_sign,
    status: row.status,
    counts,
    basis,
    problemCount: row.problem_count,
    createdAt: row.created_at as Instant,
    createdBy: id<UserId>(row.created_by),
    appliedAt: row.applied_at as Instant | null,
    version: row.version,
  };
}
