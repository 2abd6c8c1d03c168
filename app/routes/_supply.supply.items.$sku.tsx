import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { itemFormProblems, itemProblems } from '#app/components/catalog/item-change-problems.ts';
import { itemClashes } from '#app/components/catalog/item-clashes.ts';
import { OwnItemSheet } from '#app/components/catalog/own-item-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { itemTexts } from '#app/domain/catalog/item-card.ts';
import { itemForm, readOwnItemQuery } from '#app/forms/item-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { changeItem } from '#app/use-cases/catalog/change-item.ts';
import { english } from '#app/words/english.ts';
import { findOwnItem } from '#db/queries/catalog/own-item.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(loaded?.item.card.name ?? '') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope, supplierId } = await requireSupplier(context, request);
  const item = await findOwnItem(context.app.store.reader(scope), { supplierId, sku: params['sku'] ?? '' });
  return { item: orNotFound(item), query: readOwnItemQuery(request.url) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const sku = params['sku'] ?? '';
  const form = await readForm(request, itemForm);
  if (!form.ok) return data({ texts: form.typed, problems: form.problems, refusal: null, card: null }, { status: 422 });
  const outcome = await changeItem(context.app, supplier, { sku, ...form.value });
  if (outcome.ok) return redirect(paths.supplyItem(sku, { done: 'changed' }));
  const { refusal } = outcome;
  if (refusal.kind === 'no-such-item') return orNotFound(null);
  const { card } = form.value;
  return data({ texts: itemTexts(card), problems: [], refusal, card }, { status: refusal.kind === 'wrong' ? 422 : 409 });
}

/** After a refusal the loader runs again: the form then carries the version that stands now, beside what was typed. */
export default function OwnItemPage() {
  const { item, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useOfficeSpeech();
  const now = itemTexts(item.card);
  const refusal = answer?.refusal ?? null;
  const isStale = refusal?.kind === 'packs-differ';
  return (
    <OwnItemSheet
      key={item.version}
      item={item}
      texts={answer && !isStale ? answer.texts : now}
      clashes={answer?.card && refusal?.kind === 'changed-meanwhile' ? itemClashes(answer.card, item, words) : []}
      problems={[...itemFormProblems(answer?.problems ?? [], words), ...(refusal ? itemProblems(refusal, words) : [])]}
      flash={query.done && !answer ? { kind: 'ok', text: words.supply.page[query.done] } : null}
    />
  );
}
