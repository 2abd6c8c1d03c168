import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { LabelStepSheet } from '#app/components/catalog/label/label-step-sheet.tsx';
import { nextProblemText } from '#app/components/catalog/label/supply-label-problems.ts';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { Button } from '#app/components/kit/button.tsx';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { paths } from '#app/paths.ts';
import { startLabelVersion } from '#app/use-cases/catalog/label/start-label-version.ts';
import { english } from '#app/words/english.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(supplyLabelsWords.next.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  return { page: orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const outcome = await startLabelVersion(context.app, supplier, number);
  if (outcome.ok) return redirect(paths.supplyLabel(number, { done: 'started' }));
  orNotFound(outcome.refusal.kind === 'no-such-program' ? null : outcome);
  return data({ refusal: outcome.refusal }, { status: 409 });
}

export default function NextLabelVersion() {
  const { page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSupplyLabelSpeech();
  const says = speech.words.supplyLabels.next;
  return (
    <LabelStepSheet page={page} title={says.title} problem={answer ? nextProblemText(answer.refusal, speech) : null}>
      <form className="stack" method="post" action={paths.nextLabelVersion(page.number)}>
        <p>{says.text}</p>
        <p>
          <Button look="main">{says.act}</Button>
        </p>
      </form>
    </LabelStepSheet>
  );
}
