import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DecisionSheet } from '#app/components/catalog/label/decision-sheet.tsx';
import { decisionProblem, labelFormProblems } from '#app/components/catalog/label/label-problems.ts';
import { useLabelSpeech } from '#app/components/catalog/label/use-label-speech.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { labelChangesForm } from '#app/forms/label-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { requestLabelChanges } from '#app/use-cases/catalog/label/decide-label-version.ts';
import { english } from '#app/words/english.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: english.frame.title(loaded?.version.card.productName ?? '') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'approver');
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(buyer.scope), labelSideOf(buyer), asked));
  return { page, version: orNotFound(page.versions.at(-1) ?? null) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'approver');
  const number = params['number'] ?? '';
  const form = await readForm(request, labelChangesForm);
  if (!form.ok) return data({ note: form.typed['note'] ?? '', problems: form.problems, refusal: null }, { status: 422 });
  const outcome = await requestLabelChanges(context.app, buyer, { number, ...form.value });
  if (outcome.ok) return redirect(paths.labelReview(number, { version: form.value.version, done: 'changes' }));
  orNotFound(outcome.refusal.kind === 'no-such-program' ? null : outcome);
  return data({ note: form.value.note, problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function LabelChanges() {
  const { page, version } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useLabelSpeech();
  const problems = [...labelFormProblems(answer?.problems ?? [], words), ...(answer?.refusal ? [decisionProblem(answer.refusal, words)] : [])];
  const hash = version.state.status === 'in-review' ? version.state.hash : null;
  return <DecisionSheet page={page} version={version} act="changes" hash={hash} note={answer?.note ?? ''} problems={problems} />;
}
