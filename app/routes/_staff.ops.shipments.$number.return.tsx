import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { returnFormProblems, returnProblems } from '#app/components/fulfillment/return-problems.ts';
import { ReturnSheet } from '#app/components/fulfillment/return-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { returnForm, returnTyped } from '#app/forms/shipping-forms.ts';
import { paths } from '#app/paths.ts';
import { recordReturn } from '#app/use-cases/fulfillment/record-return.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findShipment } from '#db/queries/fulfillment/shipments.ts';

export const meta = () => [{ title: english.frame.title(officeEnglish.shipping.return.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  return { shipment: orNotFound(await findShipment(context.app.store.reader(staff.scope), params['number'] ?? '', null)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const number = params['number'] ?? '';
  orNotFound(await findShipment(context.app.store.reader(staff.scope), number, null));
  const form = await readForm(request, returnForm);
  if (!form.ok) return data({ typed: form.typed, problems: form.problems, refusal: null }, { status: 422 });

  const outcome = await recordReturn(context.app, staff, { number, ...form.value });
  if (outcome.ok) return redirect(paths.returns({ recorded: outcome.value.returnNumber }));
  if (outcome.refusal.kind === 'no-such-shipment') return orNotFound(null);
  return data({ typed: returnTyped(form.value), problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function ReturnPage() {
  const { shipment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  const problems = answer
    ? [...returnFormProblems(answer.problems, answer.typed, speech), ...(answer.refusal ? returnProblems(answer.refusal, speech) : [])]
    : [];
  return <ReturnSheet shipment={shipment} typed={answer?.typed ?? null} problems={problems} />;
}
