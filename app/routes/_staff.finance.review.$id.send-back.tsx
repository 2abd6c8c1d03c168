import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { problemsOf } from '#app/components/accounts/problems-of.ts';
import { SendBackSheet } from '#app/components/billing/send-back-sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { type InvoiceId, id } from '#app/domain/shared/ids.ts';
import { readForm } from '#app/forms/read-form.ts';
import { sendBackForm } from '#app/forms/review-form.ts';
import { paths } from '#app/paths.ts';
import { sendBackInvoice } from '#app/use-cases/billing/send-back-invoice.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findReview, nextToReview } from '#db/queries/billing/review-queue.ts';

export const meta: MetaFunction = () => [{ title: english.frame.title(officeEnglish.finance.review.page.backPage.title) }];

/** Whoever comes too late, by address or by pressing, sees on the draft's own page what became of it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const db = context.app.store.reader(staff.scope);
  const review = orNotFound(await findReview(db, params['id'] ?? '', context.app.clock.now()));
  if (review.status !== 'in-review') throw redirect(paths.reviewDraft(review.id, { anew: 'changed' }));
  return { review };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const form = await readForm(request, sendBackForm);
  if (!form.ok) return data({ problems: form.problems, note: form.typed['note'] ?? '', isChanged: false }, { status: 422 });
  const db = context.app.store.reader(staff.scope);
  const draftId = params['id'] ?? '';
  const next = await nextToReview(db, draftId);
  const { version, note } = form.value;
  const outcome = await sendBackInvoice(context.app, staff, { invoiceId: id<InvoiceId>(draftId), version, note });
  if (outcome.ok) {
    const back = (await findReview(db, draftId, context.app.clock.now()))?.shipmentNumber ?? draftId;
    return redirect(next === null ? paths.reviewQueue({ back }) : paths.reviewDraft(next, { back }));
  }
  orNotFound(outcome.refusal.kind === 'no-such-invoice' ? null : outcome);
  return data({ problems: [], note, isChanged: true }, { status: 409 });
}

export default function SendBack() {
  const { review } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words } = useSpeech();
  return (
    <SendBackSheet review={review} note={answer?.note ?? ''} problems={problemsOf(answer?.problems ?? [], words)} isChanged={answer?.isChanged ?? false} />
  );
}
