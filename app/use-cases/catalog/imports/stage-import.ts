import { type ImportId, id } from '#app/domain/shared/ids.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import { guessColumns, shapeOf } from '#app/domain/shared/tables/column-map.ts';
import type { Import } from '#app/domain/shared/tables/import.ts';
import type { TableRefusal } from '#app/domain/shared/tables/table.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { insertPart } from '#db/repositories/imports/import-parts.ts';
import { findReading, insertImport } from '#db/repositories/imports/imports.ts';
import { checkImport } from './check-import.ts';
import { type ImportDesk, pause } from './import-desk.ts';

export type StageImport = { readonly fileName: string; readonly bytes: Uint8Array };

const MOST_NAME = 120;

/** Reads a file in the jail, keeps its rows and judges them; nothing of it is brought in yet. */
export async function stageImport<Plan>(context: Context, desk: ImportDesk<Plan>, { fileName, bytes }: StageImport): Promise<Result<Import, TableRefusal>> {
  const read = await context.tables.read(bytes);
  if (!read.ok) return read;
  const { facts, parts } = read.value;
  const shape = shapeOf(facts.header.cells);
  const remembered = await findReading(context.store.reader(desk.scope), desk.owner, shape);
  const staged: Import = {
    ...desk.owner,
    id: id<ImportId>(context.ids.next()),
    fileName: fileName.slice(-MOST_NAME),
    facts,
    columns: remembered ?? guessColumns(facts.header.cells, desk.columns),
    decimalSign: facts.decimalSign,
    status: 'unmapped',
    counts: { added: 0, changed: 0, same: 0, bad: 0 },
    problemCount: 0,
    basis: '',
    createdAt: context.clock.now(),
    createdBy: desk.person.userId,
    appliedAt: null,
    version: 1,
  };
  await inTransaction(context, desk.scope, async (tx) => {
    await insertImport(tx, staged, shape);
    for (const [position, body] of parts.entries()) {
      await insertPart(tx, { importId: staged.id, supplierId: staged.supplierId, holds: 'rows', position, body });
      await pause();
    }
  });
  return accept(await checkImport(context, desk, staged));
}
