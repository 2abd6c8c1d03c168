import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { Facets } from '#app/components/catalog/facets.tsx';
import { toGroupLinks } from '#app/components/catalog/group-links.ts';
import { ListBar } from '#app/components/catalog/list-bar.tsx';
import { ListEnd } from '#app/components/catalog/list-end.tsx';
import { readBrowsing } from '#app/components/catalog/read-browsing.ts';
import { SearchSaid } from '#app/components/catalog/search-said.tsx';
import { ADD_FORM_ID, ShelfFoot } from '#app/components/catalog/shelf-foot.tsx';
import { ShelfTable } from '#app/components/catalog/shelf-table.tsx';
import { toListQuery } from '#app/components/catalog/to-list-query.ts';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { can } from '#app/domain/accounts/can.ts';
import { paths } from '#app/paths.ts';
import { browseItems } from '#app/use-cases/catalog/browse-items.ts';
import { english } from '#app/words/english.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const asked = readBrowsing(new URL(request.url).searchParams);
  const outcome = await browseItems(context.app, buyer, asked);
  const { groups, group, ...shelf } = orNotFound(outcome.ok ? outcome.value : null);
  const above = groups.find(({ groupId }) => groupId === group?.parentId);
  return {
    ...shelf,
    asked,
    group: group && { name: group.name, up: above ? { code: above.code, name: above.name } : null },
    groups: toGroupLinks(groups, group),
    addKey: can(buyer, 'draft-orders') ? context.app.ids.token() : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const { list } = english.catalog;
  const title = data ? list.pageOf(data.group?.name ?? list.title, data.asked.page, Math.ceil(data.total / data.asked.size)) : list.title;
  return [{ title: english.frame.title(title) }];
};

export default function CatalogPage() {
  const { asked, group, groups, rows, total, inAll, currency, siteName, cutOff, notes, addKey } = useLoaderData<typeof loader>();
  const { words, number, sign } = useSpeech();
  const { list } = words.catalog;
  const title = asked.query === '' ? (group?.name ?? list.title) : list.found(asked.query);
  const first = (asked.page - 1) * asked.size;
  const counted = list.count(number(total), number(inAll), sign(currency));
  const hrefOf = (change: Partial<typeof asked>) => paths.items(toListQuery({ ...asked, only: null, page: 1, ...change }));
  const back = group && { href: hrefOf({ group: group.up?.code ?? null }), text: group.up?.name ?? list.all };
  return (
    <>
      <Sheet>
        <DocketHead
          title={title}
          back={back ?? undefined}
          state={
            <>
              <b>{counted.shown}</b>
              {counted.rest}
            </>
          }
        />
        <div className="cols shelf">
          <Facets groups={groups} group={asked.group} query={asked.query} hrefOf={(code) => hrefOf({ group: code })} />
          <section aria-label={list.region}>
            <ListBar asked={asked} />
            <SearchSaid notes={notes} query={asked.query} asTyped={hrefOf({ spelling: 'as-typed' })} />
            {rows.length === 0 ? null : (
              <ShelfTable
                rows={rows}
                currency={currency}
                formId={addKey === null ? null : ADD_FORM_ID}
                caption={list.caption(title, number(first + 1), number(first + rows.length), number(total))}
              />
            )}
            <ListEnd asked={asked} total={total} isEmpty={rows.length === 0} />
          </section>
        </div>
      </Sheet>
      {addKey === null ? null : <ShelfFoot {...{ rows, currency, siteName, cutOff, addKey }} />}
    </>
  );
}
