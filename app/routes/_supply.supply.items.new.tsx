import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { newItemFields } from '#app/components/catalog/new-item-fields.ts';
import { RowForm, rowProblems } from '#app/components/imports/row-form.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { ProblemSummary } from '#app/components/kit/problem-summary.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { typedRowForm } from '#app/forms/typed-row.ts';
import { paths } from '#app/paths.ts';
import { createItem } from '#app/use-cases/catalog/create-item.ts';
import { english } from '#app/words/english.ts';
import { supplyWords } from '#app/words/supply.ts';
import { findGroupChoices } from '#db/queries/catalog/group-choices.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(supplyWords.create.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireSupplier(context, request);
  return { groups: await findGroupChoices(context.app.store.reader(scope)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const form = await readForm(request, typedRowForm(['item', 'name', 'group', 'baseUnit', 'leadDays']));
  if (!form.ok) return data({ typed: form.typed, problems: [], refusal: 'unreadable' as const }, { status: 422 });
  const outcome = await createItem(context.app, supplier, form.value);
  if (outcome.ok) return redirect(paths.supplyItem(form.value['item'] ?? '', { done: 'created' }));
  const { refusal } = outcome;
  if (refusal.kind === 'bad') return data({ typed: form.value, problems: refusal.problems, refusal: null }, { status: 422 });
  return data({ typed: form.value, problems: [], refusal: refusal.kind }, { status: 409 });
}

export default function NewItemPage() {
  const { groups } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useOfficeSpeech().words.supply.create;
  const fields = newItemFields(groups);
  const problems = answer
    ? [...rowProblems(answer.problems, fields), ...(answer.refusal ? [{ fieldId: 'item', text: says.problems[answer.refusal] }] : [])]
    : [];
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      <DocketHead title={says.title} back={{ href: paths.supply(), text: says.back }} />
      <RowForm action={paths.newItem()} act={says.act} fields={fields} typed={answer?.typed ?? { baseUnit: 'C62' }} problems={problems} />
    </Sheet>
  );
}
