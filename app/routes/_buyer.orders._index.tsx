import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { OrdersPage } from '#app/components/ordering/orders-page.tsx';
import { readOrderQuery } from '#app/forms/order-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { listOrders } from '#db/queries/ordering/orders.ts';

export const meta = () => [{ title: english.frame.title(english.orders.list.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const query = readOrderQuery(request.url);
  return { query, list: await listOrders(context.app.store.reader(buyer.scope), buyer.scope.accounts, query) };
}

export default function BuyerOrders() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words } = useSpeech();
  return (
    <OrdersPage
      list={list}
      query={query}
      hrefs={{ list: paths.orders, order: paths.order }}
      firstUse={{ href: paths.pad(), text: words.orders.list.firstUseAct }}
    />
  );
}
