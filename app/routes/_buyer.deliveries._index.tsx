import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DeliveriesPage } from '#app/components/fulfillment/deliveries-page.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { english } from '#app/words/english.ts';
import { listComing } from '#db/queries/fulfillment/coming.ts';
import { listShipments } from '#db/queries/fulfillment/shipments.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.deliveries.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const query = readListQuery(request.url);
  const db = context.app.store.reader(buyer.scope);
  const { accounts } = buyer.scope;
  return { query, coming: await listComing(db, accounts), list: await listShipments(db, accounts, { ...query, view: 'kept' }) };
}

export default function BuyerDeliveries() {
  return <DeliveriesPage {...useLoaderData<typeof loader>()} />;
}
