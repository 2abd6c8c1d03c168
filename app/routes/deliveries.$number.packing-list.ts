import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { pdfResponse } from '#app/components/kit/pdf-response.ts';
import { printPackingList } from '#app/use-cases/fulfillment/print-packing-list.ts';
import { findPackingList } from '#db/queries/fulfillment/packing-list.ts';

/** GET /deliveries/:number/packing-list: what is in an own delivery, as PDF. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const db = context.app.store.reader(buyer.scope);
  const list = orNotFound(await findPackingList(db, params['number'] ?? '', buyer.scope.accounts));
  return pdfResponse(list.number, await printPackingList(context.app, list));
}
