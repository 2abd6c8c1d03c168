import type { LoaderFunctionArgs } from '@remix-run/node';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { csvResponse } from '#app/components/kit/csv-response.ts';
import { priceListFile } from '#app/components/pricing/price-list-file.ts';
import { readPriceListQuery } from '#app/forms/price-list-query.ts';
import { readPriceList } from '#app/use-cases/pricing/read-price-list.ts';
import { english } from '#app/words/english.ts';

/** GET /price-list/csv?on=: what the price list shows, all pages of it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const { on, typedOn, isDayUnreadable, group, q, spelling } = readPriceListQuery(request.url);
  if (isDayUnreadable) return new Response(english.priceList.dayUnreadable(typedOn), { status: 422, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  const outcome = await readPriceList(context.app, buyer, { on, group, query: q, spelling });
  return csvResponse(priceListFile(orNotFound(outcome.ok ? outcome.value : null)));
}
