import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { pdfResponse } from '#app/components/kit/pdf-response.ts';
import { openInvoicePdf } from '#app/use-cases/billing/open-invoice-pdf.ts';

/** GET /invoices/:number/pdf: the one PDF of an own invoice or credit note. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'payables', 'account-admin');
  const number = params['number'] ?? '';
  return pdfResponse(number, orNotFound(await openInvoicePdf(context.app, buyer, number)).bytes);
}
