import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { BookReceiptSheet } from '#app/components/fulfillment/book-receipt-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';
import { bookReceiptForm } from '#app/forms/book-receipt-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { type BookReceiptRefusal, bookReceipt } from '#app/use-cases/fulfillment/book-receipt.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import { findReceipt } from '#db/queries/fulfillment/expected-receipts.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(officeEnglish.receipts.page.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  return { receipt: orNotFound(await findReceipt(context.app.store.reader(staff.scope), params['receipt'] ?? '')) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const receiptId = params['receipt'] ?? '';
  const form = await readForm(request, bookReceiptForm);
  if (!form.ok) return data({ typed: form.typed['counted'] ?? '', refusal: null }, { status: 422 });

  const received = form.value.counted;
  const outcome = await bookReceipt(context.app, staff, { receiptId: id<ReceiptId>(receiptId), received });
  if (outcome.ok) return redirect(paths.opsReceipts({ booked: receiptId }));
  orNotFound(outcome.refusal.kind === 'no-such-receipt' ? null : outcome);
  return data({ typed: String(received), refusal: outcome.refusal }, { status: 409 });
}

export default function BookReceiptPage() {
  const { receipt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  const problem = answer ? problemText(answer, speech) : null;
  return <BookReceiptSheet receipt={receipt} typed={answer?.typed ?? null} problem={problem} />;
}

function problemText({ typed, refusal }: { readonly typed: string; readonly refusal: BookReceiptRefusal | null }, { words, number }: OfficeSpeech): string {
  const says = words.receipts.page;
  if (refusal === null) return says.countMissing(typed);
  if (refusal.kind === 'more-than-expected') return says.tooMany(number(refusal.received), number(refusal.expected));
  return refusal.kind === 'already-booked' && refusal.status === 'canceled' ? says.canceled : says.already;
}
