import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { countFormProblems, countProblems } from '#app/components/fulfillment/count-problems.ts';
import { StockSheet } from '#app/components/fulfillment/stock-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { can } from '#app/domain/accounts/can.ts';
import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { readStockItemQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { countStockForm } from '#app/forms/shipping-forms.ts';
import { paths } from '#app/paths.ts';
import { countStock } from '#app/use-cases/fulfillment/count-stock.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findStock } from '#db/queries/fulfillment/stock.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: english.frame.title(`${officeEnglish.stock.title} ${loaded?.stock.sku ?? ''}`) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readStockItemQuery(request.url);
  const stock = await findStock(context.app.store.reader(staff.scope), { sku: params['sku'] ?? '', page: query.page });
  return { stock: orNotFound(stock), query, decidesAudience: can(staff, 'change-accounts') };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const sku = params['sku'] ?? '';
  orNotFound(await findStock(context.app.store.reader(staff.scope), { sku, page: 1 }));
  const form = await readForm(request, countStockForm);
  if (!form.ok) return data({ typed: form.typed, problems: form.problems, refusal: null }, { status: 422 });

  const { warehouse, seen, counted, reason } = form.value;
  const outcome = await countStock(context.app, staff, { sku, warehouseCode: warehouse, seen, counted, reason });
  if (outcome.ok) return redirect(paths.stockItem(sku, { counted: 'yes' }));
  if (outcome.refusal.kind === 'no-such-stock') return orNotFound(null);
  return data({ typed: { counted: String(counted), reason }, problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function StockItemPage() {
  const { stock, query, decidesAudience } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {};
  const problems = answer
    ? [...countFormProblems(answer.problems, typed, speech), ...(answer.refusal ? countProblems(answer.refusal, stock.promises, speech) : [])]
    : [];
  const { recorded } = speech.words.stock.page;
  return (
    <StockSheet
      stock={stock}
      page={query.page}
      decidesAudience={decidesAudience}
      typed={answer ? { counted: typed['counted'] ?? '', reason: typed['reason'] ?? '' } : null}
      problems={problems}
      flash={query.counted ? { kind: 'ok', text: recorded(speech.quantity(stock.onHand, baseUnitOf(stock.baseUnit).plural)) } : null}
    />
  );
}
