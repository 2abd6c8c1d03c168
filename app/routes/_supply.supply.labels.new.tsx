import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { OpenLabelSheet } from '#app/components/catalog/label/open-label-sheet.tsx';
import { openProblem, supplyLabelFormProblems } from '#app/components/catalog/label/supply-label-problems.ts';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { openLabelForm } from '#app/forms/label-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { openLabelProgram } from '#app/use-cases/catalog/label/open-label-program.ts';
import { english } from '#app/words/english.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(supplyLabelsWords.openPage.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSupplier(context, request);
  return { sku: new URL(request.url).searchParams.get('item') ?? '' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const form = await readForm(request, openLabelForm);
  if (!form.ok) return data({ texts: form.typed, problems: form.problems, refusal: null }, { status: 422 });
  const outcome = await openLabelProgram(context.app, supplier, form.value);
  if (outcome.ok) return redirect(paths.supplyLabel(outcome.value.number, { done: 'opened' }));
  return data({ texts: form.value, problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function OpenLabel() {
  const { sku } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSupplyLabelSpeech();
  const problems = [...supplyLabelFormProblems(answer?.problems ?? [], words), ...(answer?.refusal ? [openProblem(answer.refusal, words)] : [])];
  return <OpenLabelSheet texts={answer?.texts ?? { sku }} problems={problems} />;
}
