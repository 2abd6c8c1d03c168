import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { HistoryTable } from '#app/components/ordering/history-table.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { listHistory } from '#db/queries/ordering/history.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(english.history.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const query = readListQuery(request.url);
  const list = await listHistory(context.app.store.reader(buyer.scope), buyer.scope.accounts, query);
  return { query, list, canSeeInvoices: can(buyer, 'see-invoices') };
}

export default function HistoryListPage() {
  const { query, list, canSeeInvoices } = useLoaderData<typeof loader>();
  const says = useSpeech().words.history;
  return (
    <ListSheet
      title={says.title}
      state={
        <>
          {says.note} {canSeeInvoices ? <a href={paths.invoices()}>{says.toInvoices}</a> : null}
        </>
      }
      query={query}
      list={list}
      hrefOf={paths.history}
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <HistoryTable rows={list.rows} />
    </ListSheet>
  );
}
