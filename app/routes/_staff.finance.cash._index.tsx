import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { CashPage } from '#app/components/billing/cash-page.tsx';
import { formProblems, recordProblems } from '#app/components/billing/cash-problems.ts';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { readCashQuery, remittanceForm, typedRemittance } from '#app/forms/cash-forms.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { recordRemittance } from '#app/use-cases/billing/record-remittance.ts';
import { english } from '#app/words/english.ts';
import { findToday, listCash, sumUnapplied } from '#db/queries/billing/cash.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.payments.cash.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const { store, clock, ids, payments } = context.app;
  const query = readCashQuery(request.url);
  const db = store.reader(staff.scope);
  return {
    query,
    list: await listCash(db, query),
    unapplied: await sumUnapplied(db),
    today: await findToday(db, clock.now()),
    submissionKey: ids.token(),
    isSimulated: payments?.simulated != null,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const form = await readForm(request, remittanceForm);
  if (!form.ok) return data({ problems: form.problems, refusal: null, typed: typedRemittance(form.typed) }, { status: 422 });

  const { account, receivedOn, ...command } = form.value;
  const outcome = await recordRemittance(context.app, staff, { ...command, accountCode: account, receivedOn, lines: [] });
  if (outcome.ok) return redirect(paths.cashPayment(outcome.value.number, { done: 'recorded' }));
  return data({ problems: [], refusal: outcome.refusal, typed: { ...command, account, receivedOn } }, { status: 409 });
}

export default function Cash() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useSpeech();
  const refused = answer?.refusal ? recordProblems(answer.refusal, answer.typed, speech) : formProblems(answer?.problems ?? [], speech);
  return <CashPage data={loaded} typed={answer?.typed ?? null} problems={refused} />;
}
