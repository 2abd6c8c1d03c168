import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { ReturnsTable } from '#app/components/fulfillment/returns-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readReturnQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listReturns } from '#db/queries/fulfillment/returns.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.shipping.returns.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'operations', 'admin');
  const query = readReturnQuery(request.url);
  return { query, list: await listReturns(context.app.store.reader(staff.scope), query) };
}

export default function ReturnsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.shipping.returns;
  const isRecorded = query.recorded !== null && list.rows.some((row) => row.number === query.recorded);
  return (
    <ListSheet
      title={says.title}
      flash={isRecorded ? { kind: 'ok', text: says.recorded(query.recorded ?? '') } : null}
      query={query}
      list={list}
      hrefOf={paths.returns}
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.nothing }}
    >
      <ReturnsTable rows={list.rows} />
    </ListSheet>
  );
}
