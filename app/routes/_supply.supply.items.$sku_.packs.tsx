import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { NEW_PACK_FIELDS } from '#app/components/catalog/new-item-fields.ts';
import { RowForm, rowProblems } from '#app/components/imports/row-form.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { typedRowForm } from '#app/forms/typed-row.ts';
import { paths } from '#app/paths.ts';
import { addPack } from '#app/use-cases/catalog/add-pack.ts';
import { english } from '#app/words/english.ts';
import { supplyWords } from '#app/words/supply.ts';
import { findOwnItem } from '#db/queries/catalog/own-item.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(supplyWords.create.packTitle(loaded?.sku ?? '')) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope, supplierId } = await requireSupplier(context, request);
  const { sku, card } = orNotFound(await findOwnItem(context.app.store.reader(scope), { supplierId, sku: params['sku'] ?? '' }));
  return { sku, name: card.name };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const sku = params['sku'] ?? '';
  orNotFound(await findOwnItem(context.app.store.reader(supplier.scope), { supplierId: supplier.supplierId, sku }));
  const fields = NEW_PACK_FIELDS.map(({ field }) => field);
  const form = await readForm(request, typedRowForm(fields, ['orderable', 'shippable']));
  if (!form.ok) return data({ typed: form.typed, problems: [], refusal: 'unreadable' as const }, { status: 422 });
  const outcome = await addPack(context.app, supplier, { ...form.value, item: sku });
  if (outcome.ok) return redirect(paths.supplyItem(sku, { done: 'packed' }));
  const { refusal } = outcome;
  if (refusal.kind === 'bad') return data({ typed: form.value, problems: refusal.problems, refusal: null }, { status: 422 });
  return data({ typed: form.value, problems: [], refusal: refusal.kind }, { status: 409 });
}

export default function AddPackPage() {
  const { sku, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useOfficeSpeech().words.supply.create;
  const said = answer
    ? [...rowProblems(answer.problems, NEW_PACK_FIELDS), ...(answer.refusal ? [{ fieldId: 'pack', text: says.problems[answer.refusal] }] : [])]
    : [];
  return (
    <Sheet>
      <ProblemSummary problems={said} />
      <DocketHead title={says.packTitle(sku)} number={sku} back={{ href: paths.supplyItem(sku), text: name }} />
      <RowForm
        action={paths.addPack(sku)}
        act={says.packAct}
        fields={NEW_PACK_FIELDS}
        typed={answer?.typed ?? { orderable: 'yes', shippable: 'yes' }}
        problems={said}
      />
    </Sheet>
  );
}
