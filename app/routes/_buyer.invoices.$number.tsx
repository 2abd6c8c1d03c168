import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { InvoiceView } from '#app/components/billing/invoice-view.tsx';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { findInvoice } from '#db/queries/billing/invoice.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.invoice.number ?? english.invoices.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'payables', 'account-admin');
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  return { invoice: orNotFound(await findInvoice(context.app.store.reader(buyer.scope), asked, buyer.scope.accounts)) };
}

export default function BuyerInvoice() {
  const { invoice } = useLoaderData<typeof loader>();
  const { words, money } = useSpeech();
  const { number, document, open } = invoice;
  return (
    <InvoiceView
      invoice={invoice}
      hrefs={{
        list: paths.invoices(),
        pdf: paths.invoicePdf(number),
        invoice: paths.invoice,
        payment: (of: string) => paths.payment(of),
        order: paths.order,
        delivery: paths.delivery,
      }}
    >
      {document.kind === 'invoice' && open.minor > 0 ? (
        <ButtonLink look="main" href={paths.pay([number])}>
          {words.invoices.page.pay(money(open))}
        </ButtonLink>
      ) : null}
    </InvoiceView>
  );
}
