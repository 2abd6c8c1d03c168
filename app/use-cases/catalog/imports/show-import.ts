import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { TableRow } from '#app/domain/shared/tables/table.ts';
import type { Context } from '#app/ports/context.ts';
import { loadProblemsPart, loadRowsPart } from '#db/repositories/imports/import-parts.ts';
import { findImport, loadImports } from '#db/repositories/imports/imports.ts';
import type { ImportDesk } from './import-desk.ts';

export const PROBLEMS_A_PAGE = 100;
const PAGES_A_PART = 5;
const MOST_LISTED = 20;

/** The files an owner sent last. */
export function listImports<Plan>(context: Context, desk: ImportDesk<Plan>): Promise<readonly Import[]> {
  return loadImports(context.store.reader(desk.scope), desk.owner, MOST_LISTED);
}

export type ImportShown = { readonly file: Import; readonly problems: readonly ImportProblem[]; readonly sample: TableRow | null };

/** A file of the owner with a page of what is wrong with it and its first row; null: none of its files. */
export async function showImport<Plan>(
  context: Context,
  desk: ImportDesk<Plan>,
  { importId, page }: { readonly importId: string; readonly page: number },
): Promise<ImportShown | null> {
  const db = context.store.reader(desk.scope);
  const file = await findImport(db, { owner: desk.owner, importId });
  if (!file) return null;
  const of = { importId: file.id, supplierId: file.supplierId };
  const part = await loadProblemsPart(db, { ...of, position: Math.floor((page - 1) / PAGES_A_PART) });
  const first = ((page - 1) % PAGES_A_PART) * PROBLEMS_A_PAGE;
  const rows = await loadRowsPart(db, { ...of, position: 0 });
  return { file, problems: part?.slice(first, first + PROBLEMS_A_PAGE) ?? [], sample: rows?.[0] ?? null };
}

export type RowWithProblems = { readonly row: TableRow; readonly problems: readonly ImportProblem[] };

/** The bad rows of a file in its order, each with all that is wrong with it. */
export async function* readBadRows<Plan>(context: Context, desk: ImportDesk<Plan>, file: Import): AsyncGenerator<readonly RowWithProblems[]> {
  const db = context.store.reader(desk.scope);
  const of = { importId: file.id, supplierId: file.supplierId };
  const byRow = new Map<number, ImportProblem[]>();
  for (let position = 0; ; position++) {
    const problems = await loadProblemsPart(db, { ...of, position });
    if (problems === null) break;
    for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  }
  for (let position = 0; ; position++) {
    const rows = await loadRowsPart(db, { ...of, position });
    if (rows === null) return;
    const bad = rows.flatMap((row) => {
      const problems = byRow.get(row.number);
      return problems ? [{ row, problems }] : [];
    });
    if (bad.length > 0) yield bad;
  }
}
