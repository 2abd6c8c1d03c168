import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { itemsFile } from '#app/components/imports/items-file.ts';
import { workbookResponse } from '#app/components/kit/workbook-response.ts';
import { exportItems } from '#app/use-cases/catalog/imports/export-items.ts';

/** GET /supply/items/xlsx: a supplier's items with their packs, as a file that can be sent back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  return workbookResponse(itemsFile(exportItems(context.app, supplier)), context.app.tables.workbook);
}
