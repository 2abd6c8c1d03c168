import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { pdfResponse } from '#app/components/kit/pdf-response.ts';
import { openInvoicePdf } from '#app/use-cases/billing/open-invoice-pdf.ts';

/** GET /finance/invoices/:number/pdf: the one PDF of any invoice or credit note. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const number = params['number'] ?? '';
  return pdfResponse(number, orNotFound(await openInvoicePdf(context.app, staff, number)).bytes);
}
