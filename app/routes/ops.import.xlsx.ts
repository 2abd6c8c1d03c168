import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/access/require-staff.ts';
import { stockFile } from '#app/components/imports/stock-file.ts';
import { workbookResponse } from '#app/components/kit/workbook-response.ts';
import { exportStock } from '#app/use-cases/fulfillment/imports/export-stock.ts';

/** GET /ops/import/xlsx: what lies on the shelves, as a file that can be sent back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  return workbookResponse(stockFile(exportStock(context.app, staff)), context.app.tables.workbook);
}
