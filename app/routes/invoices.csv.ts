import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { invoicesCsv } from '#app/components/billing/invoices-csv.ts';
import { readInvoicesQuery } from '#app/forms/list-query.ts';
import { readInvoices } from '#db/queries/billing/invoices.ts';

/** GET /invoices/csv: what the list shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'payables', 'account-admin');
  const asked = { ...readInvoicesQuery(request.url), now: context.app.clock.now() };
  return invoicesCsv(readInvoices(context.app.store.reader(buyer.scope), buyer.scope.accounts, asked));
}
