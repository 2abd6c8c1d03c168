import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { ReviewPage } from '#app/components/billing/review-page.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { type InvoiceId, id } from '#app/domain/shared/ids.ts';
import { readReviewQuery } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { issueForm } from '#app/forms/review-form.ts';
import { paths } from '#app/paths.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findReview, nextToReview } from '#db/queries/billing/review-queue.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: english.frame.title(
      data ? officeEnglish.finance.review.page.title(data.review.accountName, data.review.siteName) : officeEnglish.finance.review.title,
    ),
  },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const db = context.app.store.reader(staff.scope);
  const review = orNotFound(await findReview(db, params['id'] ?? '', context.app.clock.now()));
  return { review, ...readReviewQuery(request.url) };
}

/** Issues the draft and goes to the next in the queue. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const form = await readForm(request, issueForm);
  if (!form.ok) throw badForm();
  const draftId = params['id'] ?? '';
  const next = await nextToReview(context.app.store.reader(staff.scope), draftId);
  const outcome = await issueInvoice(context.app, staff, { invoiceId: id<InvoiceId>(draftId), version: form.value.version });
  if (outcome.ok) {
    const done = outcome.value.number;
    return redirect(next === null ? paths.reviewQueue({ done }) : paths.reviewDraft(next, { done }));
  }
  orNotFound(outcome.refusal.kind === 'no-such-invoice' ? null : outcome);
  return data({ seenTotal: form.value.seenTotal }, { status: 409 });
}

export default function Review() {
  const { review, lines, done, back, anew } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const says = useOfficeSpeech().words.finance.review;
  const text = done !== null ? says.done(done) : back !== null ? says.back(back) : anew === 'done' ? says.anew : null;
  const changed = answer ?? (anew === 'changed' ? { seenTotal: null } : null);
  return <ReviewPage review={review} lines={lines} flash={text === null ? null : { kind: 'ok', text }} changed={changed} />;
}
