import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { PayPage } from '#app/components/billing/pay-page.tsx';
import { byInvoice, payProblems } from '#app/components/billing/pay-problems.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { payForm, readPayQuery } from '#app/forms/pay-form.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { startCardPayment } from '#app/use-cases/billing/start-card-payment.ts';
import { english } from '#app/words/english.ts';
import { findPayee, listPayable } from '#db/queries/billing/payable.ts';

const ROLES = ['buyer', 'account-admin', 'payables'] as const;

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(english.payments.pay.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request, ...ROLES);
  const chosen = readPayQuery(request.url);
  const { store, payments, ids } = context.app;
  const db = store.reader(buyer.scope);
  const found = await listPayable(db, buyer.scope.accounts, chosen);
  orNotFound(chosen.length > 0 && found.length === 0 ? null : found);
  return {
    rows: found.filter(({ open }) => open.minor > 0),
    payee: await findPayee(db),
    chosen,
    isAll: chosen.length === 0,
    submissionKey: ids.token(),
    takesCards: payments !== null,
    isSimulated: payments?.simulated != null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, ...ROLES);
  const form = await readForm(request, payForm);
  if (!form.ok) {
    const isLong = form.problems.some(({ message }) => message === 'reason-too-long');
    return data({ refusal: { kind: isLong ? 'reason-too-long' : 'form-unreadable' } as const, lines: [] }, { status: 422 });
  }

  const outcome = await startCardPayment(context.app, buyer, form.value);
  if (outcome.ok) return redirect(outcome.value.checkoutUrl ?? paths.payment(outcome.value.number), 303);
  orNotFound(outcome.refusal.kind === 'no-such-invoice' ? null : outcome);
  return data({ refusal: outcome.refusal, lines: form.value.lines }, { status: 409 });
}

export default function Pay() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSpeech();
  const typed = byInvoice(answer?.lines ?? []);
  return <PayPage data={loaded} typed={typed} problems={answer ? payProblems(answer.refusal, { rows: loaded.rows, typed }, speech) : []} />;
}
