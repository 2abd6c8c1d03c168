import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireBuyer } from '#app/access/require-buyer.ts';
import type { KeepAnswer } from '#app/components/ordering/pad-data.ts';
import { toKept, toPadCheck, toRefused } from '#app/components/ordering/to-pad-data.ts';
import { keepPadForm } from '#app/forms/order-pad.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { saveDraft } from '#app/use-cases/ordering/save-draft.ts';
import { LOCALE } from '#app/words/locale.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, keepPadForm);
  if (!form.ok) return answer({ kept: { kind: 'unreadable', problems: form.problems }, check: null }, 422);
  const { number, writer, turn, ...pad } = form.value;
  const outcome = await saveDraft(context.app, buyer, { ...pad, number: number === '' ? null : number, writing: { writer, turn }, locale: LOCALE });
  if (outcome.ok) return answer({ kept: toKept(outcome.value.draft), check: toPadCheck(outcome.value.checked) }, 200);
  const { refusal } = outcome;
  return answer(
    { kept: toRefused(refusal), check: refusal.kind === 'changed-meanwhile' ? toPadCheck(refusal.checked) : null },
    refusal.kind === 'no-such-draft' ? 404 : 409,
  );
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  return redirect(paths.pad());
}

function answer(body: KeepAnswer, status: number): Response {
  return Response.json(body, { status });
}
