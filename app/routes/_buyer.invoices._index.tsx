import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { InvoicesPage } from '#app/components/billing/invoices-page.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { readInvoicesQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { listInvoices } from '#db/queries/billing/invoices.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.invoices.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'payables', 'account-admin');
  const asked = { ...readInvoicesQuery(request.url), now: context.app.clock.now() };
  return { ...(await listInvoices(context.app.store.reader(buyer.scope), buyer.scope.accounts, asked)), mayPay: can(buyer, 'pay-invoices') };
}

export default function BuyerInvoices() {
  const { query, list, aging, mayPay } = useLoaderData<typeof loader>();
  const says = useSpeech().words.invoices;
  return (
    <InvoicesPage
      reader="buyer"
      list={list}
      aging={aging}
      query={query}
      hrefs={{ list: paths.invoices, csv: paths.invoicesCsv, invoice: paths.invoice }}
      payAction={mayPay ? paths.pay() : null}
      state={
        <>
          {says.portalNote} <a href={paths.history()}>{says.toHistory}</a>
        </>
      }
    />
  );
}
