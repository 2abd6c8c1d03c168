import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { badRowsFile } from '#app/components/imports/bad-rows-file.ts';
import { csvResponse } from '#app/components/kit/csv-response.ts';
import { readBadRows, showImport } from '#app/use-cases/catalog/imports/show-import.ts';
import { stockDesk } from '#app/use-cases/fulfillment/imports/stock-desk.ts';

/** GET /ops/import/:id/bad-rows: the bad rows of a file as CSV, to be mended and sent again. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const desk = stockDesk(await requireStaff(context, request, 'operations', 'admin'));
  const { file } = orNotFound(await showImport(context.app, desk, { importId: params['id'] ?? '', page: 1 }));
  return csvResponse(badRowsFile(file, readBadRows(context.app, desk, file)));
}
