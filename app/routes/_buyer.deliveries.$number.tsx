import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DeliverySheet } from '#app/components/fulfillment/delivery-sheet.tsx';
import { english } from '#app/words/english.ts';
import { findShipment } from '#db/queries/fulfillment/shipments.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(`${english.deliveries.number} ${data?.delivery.number ?? ''}`) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const delivery = await findShipment(context.app.store.reader(buyer.scope), params['number'] ?? '', buyer.scope.accounts);
  return { delivery: orNotFound(delivery) };
}

export default function BuyerDelivery() {
  return <DeliverySheet delivery={useLoaderData<typeof loader>().delivery} />;
}
