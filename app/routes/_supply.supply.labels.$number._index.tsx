import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { shownPair } from '#app/components/catalog/label/shown-pair.ts';
import { SupplierLabelSheet } from '#app/components/catalog/label/supplier-label-sheet.tsx';
import { draftClashes, draftProblem, supplyLabelFormProblems } from '#app/components/catalog/label/supply-label-problems.ts';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { labelTexts } from '#app/domain/catalog/label/label-card.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { labelForm } from '#app/forms/label-forms.ts';
import { readLabelQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { saveLabelVersion } from '#app/use-cases/catalog/label/save-label-version.ts';
import { english } from '#app/words/english.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(loaded?.page.versions.at(-1)?.card.productName ?? '') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked));
  return { page, query: readLabelQuery(request.url) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const form = await readForm(request, labelForm);
  if (!form.ok) return data({ texts: form.typed, problems: form.problems, refusal: null, card: null }, { status: 422 });
  const outcome = await saveLabelVersion(context.app, supplier, { number, ...form.value });
  if (outcome.ok) return redirect(paths.supplyLabel(number, { done: 'saved' }));
  const { refusal } = outcome;
  orNotFound(refusal.kind === 'no-such-program' ? null : refusal);
  const { card } = form.value;
  return data({ texts: labelTexts(card), problems: [], refusal, card }, { status: refusal.kind === 'gtin-wrong' ? 422 : 409 });
}

/** After a refusal the loader runs again: the form then carries the revision that stands now, with what was typed. */
export default function SupplyLabel() {
  const { page, query } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSupplyLabelSpeech();
  const says = words.supplyLabels;
  const pair = shownPair(page, query);
  if (pair === null) return null;
  const refusal = answer?.refusal ?? null;
  const done: Readonly<Record<string, string>> = {
    opened: says.opened,
    saved: says.saved,
    uploaded: says.uploaded,
    sent: says.sent,
    started: says.started,
    pinned: words.labels.pins.said,
  };
  const text = answer ? undefined : done[query.done ?? ''];
  return (
    <SupplierLabelSheet
      key={pair.shown.revision}
      page={page}
      pair={pair}
      view={query.view}
      texts={answer?.texts ?? labelTexts(pair.shown.card)}
      clashes={answer?.card && refusal?.kind === 'changed-meanwhile' ? draftClashes(answer.card, pair.shown.card, words) : []}
      problems={[...supplyLabelFormProblems(answer?.problems ?? [], words), ...(refusal ? [draftProblem(refusal, words)] : [])]}
      flash={text === undefined ? null : { kind: 'ok', text }}
    />
  );
}
