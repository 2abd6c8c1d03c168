import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSupplier } from '#app/access/require-supplier.ts';
import { LabelsTable } from '#app/components/catalog/label/labels-table.tsx';
import { useSupplyLabelSpeech } from '#app/components/catalog/label/use-supply-label-speech.ts';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { Views } from '#app/components/kit/views.tsx';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { readLabelsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { supplyLabelsWords } from '#app/words/supply-labels.ts';
import { listLabels } from '#db/queries/catalog/label/label-list.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(supplyLabelsWords.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const supplier = await requireSupplier(context, request);
  const query = readLabelsQuery(request.url);
  const asked = { ...query, now: context.app.clock.now() };
  return { query, list: await listLabels(context.app.store.reader(supplier.scope), labelSideOf(supplier), asked) };
}

export default function SupplyLabels() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useSupplyLabelSpeech();
  const says = words.supplyLabels;
  const { q, show } = query;
  return (
    <ListSheet
      title={says.title}
      state={words.labels.programs(list.total, number(list.total))}
      views={
        <div className="section-head">
          <Views
            label={words.labels.views}
            views={(['waiting', 'all', 'retired'] as const).map((view) => ({
              name: words.labels.view[view],
              count: number(list.counts[view]),
              href: paths.supplyLabels({ show: view === 'all' ? '' : view, q }),
              isCurrent: view === show,
            }))}
          />
          <ButtonLink href={paths.openLabel()}>{says.open}</ButtonLink>
        </div>
      }
      query={query}
      list={list}
      hrefOf={(next) => paths.supplyLabels({ show: show === 'all' ? '' : show, ...next })}
      find={{ label: says.search, keep: { show } }}
      nothing={{ kind: show === 'all' ? 'first-use' : 'nothing-left', text: says.nothing[show] }}
    >
      <LabelsTable caption={says.caption} rows={list.rows} reader="supplier" hrefOf={paths.supplyLabel} />
    </ListSheet>
  );
}
