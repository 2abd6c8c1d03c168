import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { LettersTable } from '#app/components/host/letters-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { listLetters } from '#db/queries/letters.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(adminEnglish.admin.outbox.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = readListQuery(request.url);
  return { query, list: await listLetters(context.app.store.reader(staff.scope), query) };
}

export default function OutboxPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useAdminSpeech().words.admin.outbox;
  return (
    <ListSheet
      title={says.title}
      query={query}
      list={list}
      hrefOf={paths.outbox}
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <LettersTable rows={list.rows} />
    </ListSheet>
  );
}
