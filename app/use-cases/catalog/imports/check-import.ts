import { missingColumns } from '#app/domain/shared/tables/column-map.ts';
import type { Import } from '#app/domain/shared/tables/import.ts';
import type { ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction, type Tx } from '#db/database.ts';
import { deleteParts, insertPart } from '#db/repositories/imports/import-parts.ts';
import { saveImport } from '#db/repositories/imports/imports.ts';
import { type ImportDesk, pause, tableOf, type Verdict } from './import-desk.ts';

/** Judges the rows of a file and keeps what was found; a file with a column still to be named is only kept so. */
export async function checkImport<Plan>(context: Context, desk: ImportDesk<Plan>, staged: Import): Promise<Import> {
  const isMapped = missingColumns(staged.columns, desk.columns).length === 0;
  const verdict = isMapped ? await desk.judge(context, tableOf(context.store.reader(desk.scope), staged)) : null;
  return inTransaction(context, desk.scope, (tx) => keepVerdict(tx, staged, verdict));
}

/** What was found wrong, 500 to a part, in the order of rows. */
export async function keepVerdict(tx: Tx, staged: Import, verdict: Verdict<unknown> | null): Promise<Import> {
  const of = { importId: staged.id, supplierId: staged.supplierId };
  const problems = (verdict?.problems ?? []).toSorted((a, b) => a.row - b.row);
  const counts = verdict?.counts ?? { added: 0, changed: 0, same: 0, bad: 0 };
  const checked: Import = {
    ...staged,
    status: verdict ? 'checked' : 'unmapped',
    counts,
    problemCount: problems.length,
    basis: verdict?.basis ?? '',
    version: staged.version + 1,
  };
  await deleteParts(tx, { ...of, holds: 'problems' });
  for (const [position, part] of partsOf(problems).entries()) {
    await insertPart(tx, { ...of, holds: 'problems', position, body: JSON.stringify(part) });
    await pause();
  }
  await saveImport(tx, checked);
  return checked;
}

const PROBLEMS_A_PART = 500;

function partsOf(problems: readonly ImportProblem[]): ImportProblem[][] {
  const parts: ImportProblem[][] = [];
  for (let at = 0; at < problems.length; at += PROBLEMS_A_PART) parts.push(problems.slice(at, at + PROBLEMS_A_PART));
  return parts;
}
