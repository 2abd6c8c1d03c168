import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { startProblems } from '#app/components/fulfillment/start-problems.ts';
import { StartShipmentSheet } from '#app/components/fulfillment/start-shipment-sheet.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readForm } from '#app/forms/read-form.ts';
import { startShipmentForm } from '#app/forms/shipping-forms.ts';
import { paths } from '#app/paths.ts';
import { startShipment } from '#app/use-cases/fulfillment/start-shipment.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findShipTo } from '#db/queries/fulfillment/to-ship.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: english.frame.title(officeEnglish.shipping.start.title(loaded?.shipTo.name ?? '')) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const db = context.app.store.reader(staff.scope);
  return { shipTo: orNotFound(await findShipTo(db, params['site'] ?? '', context.app.clock.now())) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  orNotFound(await findShipTo(context.app.store.reader(staff.scope), params['site'] ?? '', context.app.clock.now()));
  const form = await readForm(request, startShipmentForm);
  const promiseIds = form.ok ? form.value.take : [];
  const outcome = await startShipment(context.app, staff, { promiseIds });
  if (outcome.ok) return redirect(paths.shipment(outcome.value.number, { done: 'started' }));
  return data({ taken: promiseIds, refusal: outcome.refusal }, { status: 409 });
}

export default function StartShipmentPage() {
  const { shipTo } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  return <StartShipmentSheet shipTo={shipTo} taken={answer?.taken ?? null} problems={answer ? startProblems(answer.refusal, speech) : []} />;
}
