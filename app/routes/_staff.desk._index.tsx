import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { DeskTable } from '#app/components/accounts/desk-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listDesk } from '#db/queries/accounts/desk.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.desk.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'account-manager', 'admin');
  const query = readListQuery(request.url);
  return { query, list: await listDesk(context.app.store.reader(staff.scope), staff, { ...query, now: context.app.clock.now() }) };
}

export default function DeskPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.desk;
  return (
    <ListSheet
      title={says.title}
      query={query}
      list={list}
      hrefOf={paths.desk}
      views={
        <p>
          <a href={paths.deskImport()}>{says.import}</a>
        </p>
      }
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <DeskTable rows={list.rows} />
    </ListSheet>
  );
}
