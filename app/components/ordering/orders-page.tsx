import type { OrderList, OrderQuery, OrderView } from '#app/domain/ordering/order-list.ts';
import { DocketHead } from '../kit/docket-head.tsx';
import { Empty } from '../kit/empty.tsx';
import { FindForm } from '../kit/find-form.tsx';
import { Pager } from '../kit/pager.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import { OrdersTable } from './orders-table.tsx';

type Hrefs = {
  readonly list: (query: { readonly show?: string; readonly q?: string; readonly page?: number }) => string;
  readonly order: (number: string) => string;
};
type Props = {
  readonly list: OrderList;
  readonly query: OrderQuery;
  readonly hrefs: Hrefs;
  readonly withAccount?: boolean;
  readonly firstUse?: { readonly href: string; readonly text: string };
};

const VIEWS: readonly OrderView[] = ['all', 'open', 'waiting', 'held', 'left'];

/** A list of orders with its views, search and pages; all of it in the URL. */
export function OrdersPage({ list, query, hrefs, withAccount = false, firstUse }: Props) {
  const { words } = useSpeech();
  const says = words.orders.list;
  const isFiltered = query.q !== '' || query.view !== 'all';
  return (
    <Sheet>
      <DocketHead title={says.title} />
      <Views
        label={says.views}
        views={VIEWS.map((view) => ({ name: says[view], href: hrefs.list({ show: view === 'all' ? '' : view, q: query.q }), isCurrent: view === query.view }))}
      />
      <FindForm action={hrefs.list({})} label={says.search} q={query.q} keep={{ show: query.view === 'all' ? '' : query.view }} />
      {list.rows.length > 0 ? <OrdersTable rows={list.rows} hrefOf={hrefs.order} withAccount={withAccount} /> : null}
      {list.total === 0 && isFiltered ? (
        <Empty kind="no-match" action={{ href: hrefs.list({}), text: says.noMatchAct }}>
          {says.noMatch}
        </Empty>
      ) : null}
      {list.total === 0 && !isFiltered ? (
        <Empty kind="first-use" {...(firstUse ? { action: firstUse } : {})}>
          {says.firstUse}
        </Empty>
      ) : null}
      <Pager
        page={query.page}
        pageSize={list.pageSize}
        total={list.total}
        hrefOf={(page) => hrefs.list({ show: query.view === 'all' ? '' : query.view, q: query.q, page })}
      />
    </Sheet>
  );
}
