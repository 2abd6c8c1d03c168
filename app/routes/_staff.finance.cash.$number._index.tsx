import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { CashPaymentSheet } from '#app/components/billing/cash-payment-sheet.tsx';
import { doneFlash, notAppliedProblems } from '#app/components/billing/cash-problems.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { suggestApplications } from '#app/domain/billing/suggest-applications.ts';
import { applyForm, readDone } from '#app/forms/cash-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { applyPayment } from '#app/use-cases/billing/apply-payment.ts';
import { english } from '#app/words/english.ts';
import { listOpenInvoices } from '#db/queries/billing/cash.ts';
import { findPayment } from '#db/queries/billing/payment.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(data ? `${data.payment.number}, ${data.payment.accountName}` : english.payments.cash.title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const { store, payments } = context.app;
  const db = store.reader(staff.scope);
  const payment = orNotFound(await findPayment(db, null, params['number'] ?? ''));
  const { accountId, unapplied, reference } = payment;
  const open = unapplied.minor === 0 ? [] : await listOpenInvoices(db, { accountId, currency: unapplied.currency });
  const meant = new Map(payment.targets.map(({ invoiceNumber, amount }) => [invoiceNumber, amount]));
  const suggestions = suggestApplications({ left: unapplied, reference, meant }, open);
  return { payment, suggestions, done: readDone(request.url), isSimulated: payments?.simulated != null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const number = params['number'] ?? '';
  const form = await readForm(request, applyForm);
  if (!form.ok) return data({ refusal: { kind: 'form-unreadable' } as const, lines: [] }, { status: 422 });

  const outcome = await applyPayment(context.app, staff, { number, ...form.value });
  if (outcome.ok) return redirect(paths.cashPayment(number, { done: 'applied' }));
  orNotFound(outcome.refusal.kind === 'no-such-payment' ? null : outcome);
  return data({ refusal: outcome.refusal, lines: form.value.lines }, { status: 409 });
}

export default function CashPayment() {
  const { payment, suggestions, done, isSimulated } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSpeech();
  const typed = answer ? new Map(answer.lines.map(({ invoiceNumber, amount }) => [invoiceNumber, amount])) : null;
  const numbers = suggestions.map(({ invoice }) => invoice.number);
  return (
    <CashPaymentSheet
      payment={payment}
      suggestions={suggestions}
      flash={answer || done === null ? null : doneFlash(done, speech)}
      problems={answer ? notAppliedProblems(answer.refusal, { amounts: typed ?? new Map(), numbers }, speech) : []}
      typed={typed}
      isSimulated={isSimulated}
    />
  );
}
