import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { FoundList } from '#app/components/catalog/found-list.tsx';
import { readSpelling } from '#app/components/catalog/read-browsing.ts';
import { SearchSaid } from '#app/components/catalog/search-said.tsx';
import { Button } from '#app/components/kit/button.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { paths } from '#app/paths.ts';
import { findAnything } from '#app/use-cases/catalog/find-anything.ts';
import { english } from '#app/words/english.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const search = new URL(request.url).searchParams;
  const query = (search.get('q') ?? '').trim().slice(0, 200);
  return { query, found: await findAnything(context.app, buyer, { query, spelling: readSpelling(search), items: 24, papers: 20 }) };
}

export const meta: MetaFunction = () => [{ title: english.frame.title(english.catalog.search.title) }];

export default function SearchPage() {
  const { query, found } = useLoaderData<typeof loader>();
  const { words, day } = useSpeech();
  const says = words.catalog.search;
  const { items, itemTotal, orders, drafts, invoices, documents } = found;
  const isNothing = items.length + orders.length + drafts.length + invoices.length + documents.length === 0;
  return (
    <Sheet>
      <DocketHead title={query === '' ? says.title : says.titleFor(query)} />
      <form className="row" action={paths.search()}>
        <input
          className="box find-all"
          type="search"
          name="q"
          defaultValue={query}
          key={query}
          aria-label={words.frame.find.label}
          placeholder={words.frame.find.placeholder}
        />
        <Button>{words.frame.find.go}</Button>
      </form>
      {isNothing ? <Empty kind="no-match">{query === '' ? says.ask : says.none(query)}</Empty> : null}
      <SearchSaid notes={found.notes} query={query} asTyped={paths.search(query, 'typed')} />
      <FoundList
        id="items"
        title={says.items}
        more={<a href={paths.items({ q: query })}>{says.allItems(itemTotal)}</a>}
        entries={items.map(({ sku, name, accountCode, isDiscontinued }) => ({
          href: paths.item(sku),
          code: sku,
          title: name,
          note: [accountCode ?? '', isDiscontinued ? says.discontinued : ''].filter((text) => text !== '').join(', '),
        }))}
      />
      <FoundList
        id="orders"
        title={says.orders}
        entries={orders.map(({ number, poNumber, status }) => ({
          href: paths.order(number),
          code: number,
          title: words.orders.status[status],
          note: poNumber === null ? '' : says.po(poNumber),
        }))}
      />
      <FoundList id="drafts" title={says.drafts} entries={drafts.map(({ number, name }) => ({ href: paths.draft(number), code: number, title: name }))} />
      <FoundList
        id="invoices"
        title={says.invoices}
        entries={invoices.map(({ number, on }) => ({ href: paths.invoice(number), code: number, title: day(on) }))}
      />
      <FoundList
        id="documents"
        title={says.documents}
        entries={documents.map(({ number, on }) => ({ href: paths.historyDocument(number), code: number, title: day(on) }))}
      />
    </Sheet>
  );
}
