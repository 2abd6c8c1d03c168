import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { badRowsFile } from '#app/components/imports/bad-rows-file.ts';
import { csvResponse } from '#app/components/kit/csv-response.ts';
import { itemsDesk } from '#app/use-cases/catalog/imports/items-desk.ts';
import { readBadRows, showImport } from '#app/use-cases/catalog/imports/show-import.ts';

/** GET /supply/import/:id/bad-rows: the bad rows of a file as CSV, to be mended and sent again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const desk = itemsDesk(await requireSupplier(context, request));
  const { file } = orNotFound(await showImport(context.app, desk, { importId: params['id'] ?? '', page: 1 }));
  return csvResponse(badRowsFile(file, readBadRows(context.app, desk, file)));
}
