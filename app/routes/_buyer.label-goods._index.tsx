import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { LabelsTable } from '#app/components/catalog/label/labels-table.tsx';
import { useLabelSpeech } from '#app/components/catalog/label/use-label-speech.ts';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { Views } from '#app/components/kit/views.tsx';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { readLabelsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { labelsWords } from '#app/words/labels.ts';
import { listLabels } from '#db/queries/catalog/label/label-list.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(labelsWords.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const query = readLabelsQuery(request.url);
  const asked = { ...query, now: context.app.clock.now() };
  return { query, list: await listLabels(context.app.store.reader(buyer.scope), labelSideOf(buyer), asked) };
}

export default function LabelGoods() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useLabelSpeech();
  const says = words.labels;
  const { q, show } = query;
  return (
    <ListSheet
      title={says.title}
      state={says.programs(list.total, number(list.total))}
      views={
        <Views
          label={says.views}
          views={(['waiting', 'all', 'retired'] as const).map((view) => ({
            name: says.view[view],
            count: number(list.counts[view]),
            href: paths.labelGoods({ show: view === 'all' ? '' : view, q }),
            isCurrent: view === show,
          }))}
        />
      }
      query={query}
      list={list}
      hrefOf={(next) => paths.labelGoods({ show: show === 'all' ? '' : show, ...next })}
      find={{ label: says.search, keep: { show } }}
      nothing={{ kind: show === 'all' ? 'first-use' : 'nothing-left', text: says.nothing[show] }}
    >
      <LabelsTable caption={says.caption} rows={list.rows} reader="account" hrefOf={paths.labelReview} />
    </ListSheet>
  );
}
