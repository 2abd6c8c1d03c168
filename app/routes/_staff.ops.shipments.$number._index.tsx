import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { shipFormProblems, shipProblems } from '#app/components/fulfillment/ship-problems.ts';
import { ShipmentSheet } from '#app/components/fulfillment/shipment-sheet.tsx';
import type { FlashData } from '#app/components/kit/flash.tsx';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readDone } from '#app/forms/list-query.ts';
import { readForm } from '#app/forms/read-form.ts';
import { shipForm, shipTyped } from '#app/forms/shipping-forms.ts';
import { paths } from '#app/paths.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findShipment } from '#db/queries/fulfillment/shipments.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: english.frame.title(`${officeEnglish.shipping.list.number} ${loaded?.shipment.number ?? ''}`) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const shipment = orNotFound(await findShipment(context.app.store.reader(staff.scope), params['number'] ?? '', null));
  return { shipment, done: readDone(request.url) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const number = params['number'] ?? '';
  orNotFound(await findShipment(context.app.store.reader(staff.scope), number, null));
  const form = await readForm(request, shipForm);
  if (!form.ok) return data({ typed: form.typed, problems: form.problems, refusal: null }, { status: 422 });

  const { version, counted, broken, packages, weight, carrier, tracking, note } = form.value;
  const consignment = { packages, weightGrams: weight, carrier, tracking, note };
  const outcome = await shipShipment(context.app, staff, { number, version, counted, acceptsBroken: broken === 'yes', consignment });
  if (outcome.ok) return redirect(paths.shipment(number, { done: 'shipped' }));
  if (outcome.refusal.kind === 'no-such-shipment') return orNotFound(null);
  return data({ typed: shipTyped(form.value), problems: [], refusal: outcome.refusal }, { status: 409 });
}

export default function ShipmentPage() {
  const { shipment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const speech = useOfficeSpeech();
  const refusal = answer?.refusal ?? null;
  const isOver = refusal?.kind === 'not-picking';
  const problems = answer && !isOver ? [...shipFormProblems(answer.problems, answer.typed, speech), ...(refusal ? shipProblems(refusal, speech) : [])] : [];
  return (
    <ShipmentSheet
      shipment={shipment}
      typed={answer?.typed ?? null}
      problems={problems}
      isBroken={refusal?.kind === 'breaks-unit'}
      flash={useOutcome(refusal?.kind === 'not-picking' ? refusal.status : null)}
    />
  );
}

/** What was done on the way here, or that somebody else was faster. */
function useOutcome(over: 'shipped' | 'canceled' | null): FlashData | null {
  const { done } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.shipping.page;
  if (over !== null) return { kind: 'warn', text: says.problems['not-picking'][over] };
  return done === null ? null : { kind: 'ok', text: says.done[done] };
}
