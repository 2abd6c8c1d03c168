import type { ImportId, SupplierId } from '#app/domain/shared/ids.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { TableRow } from '#app/domain/shared/tables/table.ts';
import type { Database, Tx } from '../../database.ts';

type Of = { readonly importId: ImportId; readonly supplierId: SupplierId | null };
type Holds = 'rows' | 'problems';
type Part = Of & { readonly holds: Holds; readonly position: number };

/** Keeps a part of a file, as JSON. */
export async function insertPart(tx: Tx, { importId, supplierId, holds, position, body }: Part & { readonly body: string }): Promise<void> {
  await tx.insertInto('import_parts').values({ import_id: importId, supplier_id: supplierId, holds, position, body }).execute();
}

/** The rows of a part; null: there is no such part. */
export async function loadRowsPart(db: Database, of: Of & { readonly position: number }): Promise<readonly TableRow[] | null> {
  const body = await loadPart(db, { ...of, holds: 'rows' });
  if (body === null) return null;
  const rows: readonly (readonly [number, ...string[]])[] = JSON.parse(body);
  return rows.map(([number, ...cells]) => ({ number, cells }));
}

/** The problems of a part; null: there is no such part. */
export async function loadProblemsPart(db: Database, of: Of & { readonly position: number }): Promise<readonly ImportProblem[] | null> {
  const body = await loadPart(db, { ...of, holds: 'problems' });
  return body === null ? null : JSON.parse(body);
}

/** Forgets what was found wrong with a file, or its rows once they are in. */
export async function deleteParts(tx: Tx, { importId, supplierId, holds }: Of & { readonly holds: Holds }): Promise<void> {
  await tx
    .deleteFrom('import_parts')
    .where('supplier_id', supplierId === null ? 'is' : '=', supplierId)
    .where('import_id', '=', importId)
    .where('holds', '=', holds)
    .execute();
}

async function loadPart(db: Database, { importId, supplierId, holds, position }: Part): Promise<string | null> {
  const row = await db
    .selectFrom('import_parts')
    .select('body')
    .where('supplier_id', supplierId === null ? 'is' : '=', supplierId)
    .where('import_id', '=', importId)
    .where('holds', '=', holds)
    .where('position', '=', position)
    .executeTakeFirst();
  return row?.body ?? null;
}
