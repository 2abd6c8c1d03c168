import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { HeldOrdersTable } from '#app/components/ordering/held-orders-table.tsx';
import { readHoldsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listHeldOrders } from '#db/queries/ordering/held-orders.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.holds.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const query = readHoldsQuery(request.url);
  return { query, list: await listHeldOrders(context.app.store.reader(staff.scope), { ...query, now: context.app.clock.now() }) };
}

export default function HoldsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.holds;
  return (
    <ListSheet
      title={says.title}
      flash={query.released === null ? null : { kind: 'ok', text: says.released(query.released) }}
      query={query}
      list={list}
      hrefOf={paths.holds}
      find={{ label: says.search }}
      nothing={{ kind: 'nothing-left', text: says.nothing }}
    >
      <HeldOrdersTable rows={list.rows} />
    </ListSheet>
  );
}
