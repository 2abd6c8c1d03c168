import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { LedgerPage } from '#app/components/billing/ledger-page.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { readLedgerQuery } from '#app/forms/list-query.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { readLedger } from '#db/queries/billing/ledger.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.finance.ledger.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const query = readLedgerQuery(request.url);
  return { query, ...(await readLedger(context.app.store.reader(staff.scope), query)) };
}

export default function Ledger() {
  return <LedgerPage {...useLoaderData<typeof loader>()} />;
}
