import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { itemsFile } from '#app/components/imports/items-file.ts';
import { csvResponse } from '#app/components/kit/csv-response.ts';
import { exportItems } from '#app/use-cases/catalog/imports/export-items.ts';

/** GET /supply/items/csv: a supplier's items with their packs, as a file that can be sent back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  return csvResponse(itemsFile(exportItems(context.app, supplier)));
}
