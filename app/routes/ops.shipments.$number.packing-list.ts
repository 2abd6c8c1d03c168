import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { pdfResponse } from '#app/components/kit/pdf-response.ts';
import { printPackingList } from '#app/use-cases/fulfillment/print-packing-list.ts';
import { findPackingList } from '#db/queries/fulfillment/packing-list.ts';

/** GET /ops/shipments/:number/packing-list: what to pick, or what left, as PDF. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'finance', 'admin');
  const list = orNotFound(await findPackingList(context.app.store.reader(staff.scope), params['number'] ?? '', null));
  return pdfResponse(list.number, await printPackingList(context.app, list));
}
