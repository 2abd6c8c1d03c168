import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/access/require-staff.ts';
import { accountItemsFile } from '#app/components/imports/account-items-file.ts';
import { workbookResponse } from '#app/components/kit/workbook-response.ts';
import { exportAccountItems } from '#app/use-cases/catalog/imports/export-account-items.ts';

/** GET /desk/import/xlsx: units and part numbers of the accounts one looks after, as a file that can be sent back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  return workbookResponse(accountItemsFile(exportAccountItems(context.app, staff)), context.app.tables.workbook);
}
