import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { supplierHrefs } from '#app/components/catalog/label/label-hrefs.ts';
import { labelFormProblems, notSaidProblem } from '#app/components/catalog/label/label-problems.ts';
import { PinThreadSheet } from '#app/components/catalog/label/pin-thread-sheet.tsx';
import { useLabelSpeech } from '#app/components/catalog/label/use-label-speech.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { answerForm } from '#app/forms/label-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { answerPin } from '#app/use-cases/catalog/label/pin-label.ts';
import { english } from '#app/words/english.ts';
import { labelsWords } from '#app/words/labels.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(labelsWords.pins.thread(String(loaded?.pin.pin ?? ''))) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked));
  return { page, pin: orNotFound(page.pins.find(({ pin }) => String(pin) === params['pin']) ?? null) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const pin = Number(params['pin']);
  const form = await readForm(request, answerForm);
  if (!form.ok) return data({ text: form.typed['text'] ?? '', problems: form.problems, refusal: null }, { status: 422 });
  const outcome = await answerPin(context.app, supplier, { number, pin, ...form.value });
  if (outcome.ok) return redirect(paths.supplyLabelPin(number, pin));
  orNotFound(outcome.refusal.kind === 'no-such-program' || outcome.refusal.kind === 'no-such-pin' ? null : outcome);
  return data({ text: form.value.text, problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function PinThread() {
  const { page, pin } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useLabelSpeech();
  const problems = [...labelFormProblems(answer?.problems ?? [], words), ...(answer?.refusal ? [notSaidProblem(answer.refusal, words)] : [])];
  return (
    <PinThreadSheet
      page={page}
      pin={pin}
      reader="supplier"
      hrefs={supplierHrefs(page.number)}
      mayComment
      text={answer?.text ?? ''}
      problems={problems}
      flash={null}
    />
  );
}
