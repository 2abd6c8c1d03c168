import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/access/require-staff.ts';
import { invoicesCsv } from '#app/components/billing/invoices-csv.ts';
import { readInvoicesQuery } from '#app/forms/list-query.ts';
import { readInvoices } from '#db/queries/billing/invoices.ts';

/** GET /finance/invoices/csv: what the list shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const asked = { ...readInvoicesQuery(request.url), now: context.app.clock.now() };
  return invoicesCsv(readInvoices(context.app.store.reader(staff.scope), null, asked));
}
