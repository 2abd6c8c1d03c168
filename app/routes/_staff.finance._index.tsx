import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { FinanceDeskPage } from '#app/components/billing/finance-desk-page.tsx';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { readFinanceDesk } from '#db/queries/billing/finance-desk.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(officeEnglish.finance.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  return readFinanceDesk(context.app.store.reader(staff.scope), context.app.clock.now());
}

export default function FinanceHome() {
  return <FinanceDeskPage {...useLoaderData<typeof loader>()} />;
}
