import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { formProblems, refundProblem } from '#app/components/billing/cash-problems.ts';
import { RefundSheet } from '#app/components/billing/refund-sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { refundForm } from '#app/forms/cash-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { startRefund } from '#app/use-cases/billing/start-refund.ts';
import { english } from '#app/words/english.ts';
import { findPayment } from '#db/queries/billing/payment.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(english.payments.cash.refund.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const { store, ids, payments } = context.app;
  const payment = orNotFound(await findPayment(store.reader(staff.scope), null, params['number'] ?? ''));
  return { payment, submissionKey: ids.token(), isSimulated: payments?.simulated != null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const number = params['number'] ?? '';
  const form = await readForm(request, refundForm);
  if (!form.ok) {
    const typed = { amount: form.typed['amount'] ?? '', reason: form.typed['reason'] ?? '' };
    return data({ problems: form.problems, refusal: null, typed }, { status: 422 });
  }

  const outcome = await startRefund(context.app, staff, { number, ...form.value });
  if (outcome.ok) return redirect(paths.cashPayment(number, { done: 'refunded' }));
  orNotFound(outcome.refusal.kind === 'no-such-payment' ? null : outcome);
  return data({ problems: [], refusal: outcome.refusal, typed: form.value }, { status: 409 });
}

export default function RefundPage() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSpeech();
  const problems = answer?.refusal ? [refundProblem(answer.refusal, answer.typed.amount, speech)] : formProblems(answer?.problems ?? [], speech);
  return <RefundSheet {...loaded} typed={answer?.typed ?? null} problems={problems} />;
}
