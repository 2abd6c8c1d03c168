import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { StockTable } from '#app/components/fulfillment/stock-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import { readStockQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listStock } from '#db/queries/fulfillment/stock.ts';

const VIEWS = ['all', 'promised', 'none'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.stock.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readStockQuery(request.url);
  return { query, list: await listStock(context.app.store.reader(staff.scope), { ...query, view: query.show }) };
}

export default function StockListPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useOfficeSpeech();
  const says = words.stock;
  const show = query.show === 'all' ? '' : query.show;
  const views = VIEWS.map((view) => ({
    name: says.view[view],
    href: paths.stock({ show: view === 'all' ? '' : view, q: query.q }),
    isCurrent: view === query.show,
  }));
  return (
    <ListSheet
      title={says.title}
      state={says.items(list.total, number(list.total))}
      views={
        <>
          <Views label={says.views} views={views} />
          <p>
            <a href={paths.stockImport()}>{says.import}</a>
          </p>
        </>
      }
      query={query}
      list={list}
      hrefOf={(next) => paths.stock({ show, ...next })}
      find={{ label: says.search, keep: { show } }}
      nothing={{ kind: 'nothing-left', text: says.nothing }}
    >
      <StockTable rows={list.rows} />
    </ListSheet>
  );
}
