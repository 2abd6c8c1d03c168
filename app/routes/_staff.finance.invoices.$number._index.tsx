import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { InvoiceRecordParts } from '#app/components/billing/invoice-record-parts.tsx';
import { InvoiceView } from '#app/components/billing/invoice-view.tsx';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readInvoiceQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { findInvoice } from '#db/queries/billing/invoice.ts';
import { findInvoiceRecord } from '#db/queries/billing/invoice-record.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.invoice.number ?? english.invoices.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const db = context.app.store.reader(staff.scope);
  const invoice = orNotFound(await findInvoice(db, { number: params['number'] ?? '', now: context.app.clock.now() }, null));
  return { invoice, record: await findInvoiceRecord(db, invoice.id), ...readInvoiceQuery(request.url) };
}

export default function FinanceInvoice() {
  const { invoice, record, credited } = useLoaderData<typeof loader>();
  const { words } = useOfficeSpeech();
  const says = words.invoices.page;
  const { number, document, open } = invoice;
  const isInvoice = document.kind === 'invoice';
  const hrefs = {
    ...{ list: paths.financeInvoices(), pdf: paths.financeInvoicePdf(number), invoice: (other: string) => paths.financeInvoice(other) },
    ...{ payment: (of: string) => paths.cashPayment(of), order: paths.opsOrder, delivery: paths.packingList },
  };
  return (
    <InvoiceView
      invoice={invoice}
      hrefs={hrefs}
      flash={credited === null ? null : { kind: 'ok', text: words.credit.issued(credited) }}
      more={<InvoiceRecordParts record={record} />}
    >
      {isInvoice ? <ButtonLink href={paths.creditInvoice(number)}>{says.credit}</ButtonLink> : null}
      {isInvoice && open.minor > 0 ? (
        <ButtonLink look="main" href={paths.recordTransfer(document.paymentReference)}>
          {says.recordPayment}
        </ButtonLink>
      ) : null}
    </InvoiceView>
  );
}
