import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { listTitle } from '#app/components/kit/list-title.ts';
import { OrdersPage } from '#app/components/ordering/orders-page.tsx';
import { readOrderQuery } from '#app/forms/order-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { listOrders } from '#db/queries/ordering/orders.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.orders.list.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'finance', 'admin');
  const query = readOrderQuery(request.url);
  return { query, list: await listOrders(context.app.store.reader(staff.scope), null, query) };
}

export default function StaffOrders() {
  const { query, list } = useLoaderData<typeof loader>();
  return <OrdersPage list={list} query={query} hrefs={{ list: paths.opsOrders, order: paths.opsOrder }} withAccount />;
}
