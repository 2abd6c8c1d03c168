import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { badForm } from '#app/access/bad-form.ts';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { toWhyAnswer } from '#app/components/ordering/to-why-answer.ts';
import type { PadWhyAnswer } from '#app/components/ordering/why-layer.tsx';
import { whyForm } from '#app/forms/order-pad.ts';
import { readForm } from '#app/forms/read-form.ts';
import { paths } from '#app/paths.ts';
import { explainLine } from '#app/use-cases/ordering/explain-line.ts';
import { LOCALE } from '#app/words/locale.ts';

export async function action({ request, context }: ActionFunctionArgs) {
  const buyer = await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  const form = await readForm(request, whyForm);
  if (!form.ok) throw badForm();
  const { number, ...asked } = form.value;
  const explained = await explainLine(context.app, buyer, { ...asked, number: number === '' ? null : number, locale: LOCALE });
  const { line, roundUps } = orNotFound(explained);
  const answer: PadWhyAnswer = { ...toWhyAnswer(line), roundUps };
  return Response.json(answer);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireBuyer(context, request, 'buyer', 'approver', 'account-admin');
  return redirect(paths.pad());
}
