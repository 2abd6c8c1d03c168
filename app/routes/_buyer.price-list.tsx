import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { toGroupLinks } from '#app/components/catalog/group-links.ts';
import { listTitle } from '#app/components/kit/list-title.ts';
import { PriceListPage } from '#app/components/pricing/price-list-page.tsx';
import { readPriceListQuery } from '#app/forms/price-list-query.ts';
import { listPrices } from '#app/use-cases/pricing/list-prices.ts';
import { english } from '#app/words/english.ts';

const PAGE_SIZE = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const query = readPriceListQuery(request.url);
  const { on, group, q, spelling, page, isDayUnreadable } = query;
  const outcome = await listPrices(context.app, buyer, { on, group, query: q, spelling, page, size: PAGE_SIZE });
  const { groups, group: opened, prices, total, ...list } = orNotFound(outcome.ok ? outcome.value : null);
  const shown = {
    ...list,
    query,
    group: opened?.name ?? null,
    groups: toGroupLinks(groups, opened),
    // Prices of today in answer to a day that cannot be read would be taken for prices of that day.
    prices: isDayUnreadable ? [] : prices,
    list: { total, pageSize: PAGE_SIZE },
  };
  return data(shown, { status: isDayUnreadable ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [listTitle(english.priceList.title, shown)];

export default function OwnPriceList() {
  return <PriceListPage {...useLoaderData<typeof loader>()} />;
}
