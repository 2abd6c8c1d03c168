import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ShipmentsTable } from '#app/components/fulfillment/shipments-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import { readShipmentQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listShipments } from '#db/queries/fulfillment/shipments.ts';

const VIEWS = ['picking', 'shipped', 'canceled', 'all'] as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.shipping.list.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readShipmentQuery(request.url);
  return { query, list: await listShipments(context.app.store.reader(staff.scope), null, { ...query, view: query.show }) };
}

export default function ShipmentsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.shipping.list;
  const show = query.show === 'picking' ? '' : query.show;
  const views = VIEWS.map((view) => ({
    name: says.view[view],
    href: paths.shipments({ show: view === 'picking' ? '' : view, q: query.q }),
    isCurrent: view === query.show,
  }));
  return (
    <ListSheet
      title={says.title}
      views={<Views label={says.views} views={views} />}
      query={query}
      list={list}
      hrefOf={(next) => paths.shipments({ show, ...next })}
      find={{ label: says.search, keep: { show } }}
      nothing={{ kind: 'nothing-left', text: says.nothing[query.show] }}
    >
      <ShipmentsTable rows={list.rows} />
    </ListSheet>
  );
}
