import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { supplierHrefs } from '#app/components/catalog/label/label-hrefs.ts';
import { labelFormProblems, notSaidProblem } from '#app/components/catalog/label/label-problems.ts';
import { PinSheet } from '#app/components/catalog/label/pin-sheet.tsx';
import { shownPair } from '#app/components/catalog/label/shown-pair.ts';
import { useLabelSpeech } from '#app/components/catalog/label/use-label-speech.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { pinForm } from '#app/forms/label-forms.ts';
import { readLabelQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { pinLabel } from '#app/use-cases/catalog/label/pin-label.ts';
import { english } from '#app/words/english.ts';
import { labelsWords } from '#app/words/labels.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(labelsWords.pins.add) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked));
  return { page, version: orNotFound(shownPair(page, readLabelQuery(request.url))).shown };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const form = await readForm(request, pinForm);
  if (!form.ok) return data({ texts: form.typed, problems: form.problems, refusal: null }, { status: 422 });
  const { left, top, version, text } = form.value;
  const outcome = await pinLabel(context.app, supplier, { number, version, text, xPerMille: left, yPerMille: top });
  if (outcome.ok) return redirect(paths.supplyLabel(number, { version, done: 'pinned' }));
  orNotFound(outcome.refusal.kind === 'no-such-program' || outcome.refusal.kind === 'no-such-version' ? null : outcome);
  return data({ texts: { left: String(left / 10), top: String(top / 10), text }, problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function PinLabel() {
  const { page, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useLabelSpeech();
  const problems = [...labelFormProblems(answer?.problems ?? [], words), ...(answer?.refusal ? [notSaidProblem(answer.refusal, words)] : [])];
  return <PinSheet page={page} version={version} hrefs={supplierHrefs(page.number)} texts={answer?.texts ?? {}} problems={problems} />;
}
