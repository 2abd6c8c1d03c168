import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import { missingColumns } from '#app/domain/shared/tables/column-map.ts';
import type { Import, Reading } from '#app/domain/shared/tables/import.ts';
import type { Context } from '#app/ports/context.ts';
import { findImport } from '#db/repositories/imports/imports.ts';
import { checkImport } from './check-import.ts';
import type { ImportDesk } from './import-desk.ts';

export type ColumnsRefusal =
  | { readonly kind: 'no-such-import' }
  | { readonly kind: 'applied-already' }
  | { readonly kind: 'columns-missing' | 'column-twice'; readonly fields: readonly string[] };

/** Says which column holds what, and judges all rows anew. The next file with these headings is read the same way. */
export async function chooseColumns<Plan>(
  context: Context,
  desk: ImportDesk<Plan>,
  { importId, columns, decimalSign }: Reading & { readonly importId: string },
): Promise<Result<Import, ColumnsRefusal>> {
  const staged = await findImport(context.store.reader(desk.scope), { owner: desk.owner, importId });
  if (!staged) return refuse({ kind: 'no-such-import' });
  if (staged.status === 'applied') return refuse({ kind: 'applied-already' });
  const missing = missingColumns(columns, desk.columns);
  if (missing.length > 0) return refuse({ kind: 'columns-missing', fields: missing });
  const twice = Object.entries(columns).find(([field, at]) => Object.entries(columns).some(([other, place]) => place === at && other !== field));
  if (twice) return refuse({ kind: 'column-twice', fields: Object.keys(columns).filter((field) => columns[field] === twice[1]) });
  return accept(await checkImport(context, desk, { ...staged, columns, decimalSign }));
}
