import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/access/require-staff.ts';
import { accountItemsFile } from '#app/components/imports/account-items-file.ts';
import { csvResponse } from '#app/components/kit/csv-response.ts';
import { exportAccountItems } from '#app/use-cases/catalog/imports/export-account-items.ts';

/** GET /desk/import/csv: units and part numbers of the accounts one looks after, as a file that can be sent back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  return csvResponse(accountItemsFile(exportAccountItems(context.app, staff)));
}
