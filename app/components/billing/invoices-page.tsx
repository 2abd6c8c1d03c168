import type { ReactNode } from 'react';
import type { Aging } from '#app/domain/billing/aging.ts';
import type { InvoiceList, InvoiceQuery, InvoiceView } from '#app/domain/billing/invoice-list.ts';
import { Button } from '../kit/button.tsx';
import { ListSheet } from '../kit/list-sheet.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { Views } from '../kit/views.tsx';
import { AgingStrip } from './aging-strip.tsx';
import { InvoicesTable } from './invoices-table.tsx';

type ListQuery = { readonly q?: string; readonly page?: number; readonly show?: string; readonly due?: string };
type Props = {
  readonly list: InvoiceList;
  readonly aging: readonly Aging[];
  readonly query: InvoiceQuery;
  readonly hrefs: { readonly list: (query: ListQuery) => string; readonly csv: (query: ListQuery) => string; readonly invoice: (number: string) => string };
  readonly reader: 'buyer' | 'staff';
  /** Where ticked invoices are paid; null: this reader does not pay. */
  readonly payAction: string | null;
  readonly state?: ReactNode;
};

const VIEWS: readonly InvoiceView[] = ['open', 'overdue', 'paid', 'credit-notes', 'all'];

/** Issued invoices and credit notes: what is open by age, the views, the search, the rows, and what to do with those that are ticked. */
export function InvoicesPage({ list, aging, query, hrefs, reader, payAction, state }: Props) {
  const { words } = useSpeech();
  const says = words.invoices;
  const { view, bucket, q } = query;
  const isStaff = reader === 'staff';
  const asked = { show: view === 'open' ? '' : view, due: bucket ?? '' };
  const canPick = payAction !== null && list.rows.some(({ kind, open }) => kind === 'invoice' && open.minor > 0);
  const table = <InvoicesTable rows={list.rows} sums={list.sums} hrefOf={hrefs.invoice} withAccount={isStaff} canPick={canPick} />;
  return (
    <ListSheet
      title={says.title}
      state={state}
      views={
        <>
          {aging.length > 0 ? (
            <AgingStrip aging={aging} today={query.today} current={bucket} hrefOf={(due) => hrefs.list(due === null ? {} : { due })} />
          ) : null}
          <Views
            label={says.views}
            views={VIEWS.map((one) => ({
              name: says.view[one],
              href: hrefs.list({ show: one === 'open' ? '' : one, q }),
              isCurrent: one === view && bucket === null,
            }))}
          />
        </>
      }
      query={query}
      list={list}
      hrefOf={(next) => hrefs.list(next.q === undefined && next.page === undefined ? {} : { ...asked, ...next })}
      find={{ label: isStaff ? says.searchStaff : says.search, keep: { show: 'all' } }}
      nothing={{ kind: view === 'all' ? 'first-use' : 'nothing-left', text: nothingText() }}
    >
      {payAction === null || !canPick ? (
        table
      ) : (
        <form className="stack" method="get" action={payAction}>
          {table}
          <p className="row no-print">
            <Button look="main">{says.paySelected}</Button>
            <span className="soft">{says.payHint}</span>
          </p>
        </form>
      )}
      <p className="row no-print">
        <a href={hrefs.csv({ ...asked, q })} download>
          {says.csv}
        </a>
      </p>
    </ListSheet>
  );

  function nothingText(): string {
    if (bucket !== null) return says.nothingIn(says.aging.bucket[bucket].toLowerCase());
    return isStaff && view === 'all' ? says.nothingStaff : says.nothing[view];
  }
}
