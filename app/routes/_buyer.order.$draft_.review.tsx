import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { notPlacedText } from '#app/components/ordering/not-placed-text.ts';
import { ReviewPage } from '#app/components/ordering/review-page.tsx';
import { toReviewData } from '#app/components/ordering/to-review-data.ts';
import { placeForm } from '#app/forms/place-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { placeDraft } from '#app/use-cases/ordering/place-draft.ts';
import { reviewDraft } from '#app/use-cases/ordering/review-draft.ts';
import { english } from '#app/words/english.ts';
import { LOCALE } from '#app/words/locale.ts';

export const meta = () => [{ title: english.frame.title(english.ordering.review.title) }];

/** Only an order without problems is reviewed; any other goes back to its pad, which names them. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const reviewed = orNotFound(await reviewDraft(context.app, buyer, { number: params['draft'] ?? '', locale: LOCALE }));
  if (reviewed.orderNumber !== null) throw redirect(paths.order(reviewed.orderNumber));
  const { verdicts } = reviewed.checked;
  if (verdicts.length === 0 || verdicts.some((verdict) => verdict.kind === 'problem')) throw redirect(paths.draft(reviewed.draft.number));
  return toReviewData(reviewed, buyer.email);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, placeForm);
  if (!form.ok) throw badForm();
  const outcome = await placeDraft(context.app, buyer, { ...form.value, number: params['draft'] ?? '', locale: LOCALE });
  if (outcome.ok) return redirect(paths.order(outcome.value.number, { placed: 'yes' }));
  orNotFound(outcome.refusal.kind === 'no-such-draft' ? null : outcome.refusal);
  return data({ refusal: outcome.refusal }, { status: 409 });
}

export default function Review() {
  const answer = useActionData<typeof action>();
  const reviewed = useLoaderData<typeof loader>();
  const speech = useSpeech();
  return <ReviewPage data={reviewed} refusal={answer ? notPlacedText(answer.refusal, reviewed.terms.currency, speech) : null} />;
}
