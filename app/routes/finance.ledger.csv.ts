import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '#app/access/require-staff.ts';
import { postingsCsv } from '#app/components/billing/postings-csv.ts';
import { readLedgerQuery } from '#app/forms/list-query.ts';
import { readPostings } from '#db/queries/billing/ledger.ts';

/** GET /finance/ledger/csv: the postings the page shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  return postingsCsv(readPostings(context.app.store.reader(staff.scope), readLedgerQuery(request.url)));
}
