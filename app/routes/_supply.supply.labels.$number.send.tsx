import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { LabelStepSheet } from '#app/components/catalog/label/label-step-sheet.tsx';
import { MissingList } from '#app/components/catalog/label/missing-list.tsx';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { sendLabelForm } from '#app/forms/label-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { sendLabelVersion } from '#app/use-cases/catalog/label/send-label-version.ts';
import { english } from '#app/words/english.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(supplyLabelsWords.send.heading) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  return { page: orNotFound(await findLabelPage(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const number = params['number'] ?? '';
  const form = await readForm(request, sendLabelForm);
  if (!form.ok) throw badForm();
  const outcome = await sendLabelVersion(context.app, supplier, { number, ...form.value });
  if (outcome.ok) return redirect(paths.supplyLabel(number, { done: 'sent' }));
  orNotFound(outcome.refusal.kind === 'no-such-program' ? null : outcome);
  return data({ refusal: outcome.refusal }, { status: 409 });
}

/** Reached only when a version was not sent: what it lacks, or what happened meanwhile. */
export default function SendLabel() {
  const { page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { words, number } = useSupplyLabelSpeech();
  const says = words.supplyLabels;
  const missing = refusal?.kind === 'unfinished' ? refusal.missing : page.missing;
  const kind = refusal && refusal.kind !== 'unfinished' ? refusal.kind : null;
  const problem = kind === null ? null : says.problems[kind === 'changed-meanwhile' ? 'changed-before-sending' : kind];
  return (
    <LabelStepSheet page={page} title={refusal === null ? says.send.heading : says.send.title(number(page.versions.at(-1)?.version ?? 1))} problem={problem}>
      {missing.length > 0 ? <MissingList missing={missing} /> : null}
    </LabelStepSheet>
  );
}
