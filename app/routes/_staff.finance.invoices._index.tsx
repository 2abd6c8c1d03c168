import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { InvoicesPage } from '#app/components/billing/invoices-page.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { readInvoicesQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { listInvoices } from '#db/queries/billing/invoices.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.invoices.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const asked = { ...readInvoicesQuery(request.url), now: context.app.clock.now() };
  return listInvoices(context.app.store.reader(staff.scope), null, asked);
}

export default function FinanceInvoices() {
  const { query, list, aging } = useLoaderData<typeof loader>();
  const hrefs = { list: paths.financeInvoices, csv: paths.financeInvoicesCsv, invoice: paths.financeInvoice };
  return <InvoicesPage reader="staff" list={list} aging={aging} query={query} hrefs={hrefs} payAction={null} />;
}
