import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ToShipTable } from '#app/components/fulfillment/to-ship-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listShipTos } from '#db/queries/fulfillment/to-ship.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.shipping.toShip.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readListQuery(request.url);
  const list = await listShipTos(context.app.store.reader(staff.scope), { ...query, now: context.app.clock.now() });
  return { query, list };
}

export default function ToShipPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const { words, number } = useOfficeSpeech();
  const says = words.shipping.toShip;
  return (
    <ListSheet
      title={says.title}
      state={says.shipTos(list.total, number(list.total))}
      query={query}
      list={list}
      hrefOf={paths.toShip}
      find={{ label: says.search }}
      nothing={{ kind: 'nothing-left', text: says.nothing }}
    >
      <ToShipTable rows={list.rows} />
    </ListSheet>
  );
}
