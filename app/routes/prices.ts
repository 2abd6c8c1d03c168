import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { readPriceQuestions } from '#app/forms/read-price-questions.ts';
import { priceItems } from '#app/use-cases/catalog/price-items.ts';

/** GET /prices?item=SKU:count&…: the account's own prices as JSON, for its own systems and scripts. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const questions = readPriceQuestions(new URL(request.url).searchParams);
  if (!questions) return Response.json({ problem: 'items-unreadable' }, { status: 400 });
  return Response.json(await priceItems(context.app, buyer, questions));
}
