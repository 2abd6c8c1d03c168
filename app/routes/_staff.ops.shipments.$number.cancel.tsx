import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { CancelShipmentSheet } from '#app/components/fulfillment/cancel-shipment-sheet.tsx';
import { paths } from '#app/paths.ts';
import { cancelShipment } from '#app/use-cases/fulfillment/cancel-shipment.ts';
import { english } from '#app/words/english.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { findShipment } from '#db/queries/fulfillment/shipments.ts';

export const meta = () => [{ title: english.frame.title(officeEnglish.shipping.cancel.act) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const { number, siteName, lines, state } = orNotFound(await findShipment(context.app.store.reader(staff.scope), params['number'] ?? '', null));
  return { number, siteName, lines: lines.length, status: state.status };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const number = params['number'] ?? '';
  const outcome = await cancelShipment(context.app, staff, { number });
  if (outcome.ok) return redirect(paths.shipment(number, { done: 'canceled' }));
  if (outcome.refusal.kind === 'no-such-shipment') return orNotFound(null);
  return data({ over: outcome.refusal.status }, { status: 409 });
}

export default function CancelShipmentPage() {
  const shipment = useLoaderData<typeof loader>();
  const over = useActionData<typeof action>()?.over ?? (shipment.status === 'picking' ? null : shipment.status);
  return <CancelShipmentSheet {...shipment} over={over} />;
}
