import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { PeopleTable } from '#app/components/host/people-table.tsx';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readListQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { listPeople } from '#db/queries/accounts/people.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(adminEnglish.people.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = readListQuery(request.url);
  return { query, list: await listPeople(context.app.store.reader(staff.scope), query) };
}

export default function PeoplePage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useAdminSpeech().words.people;
  return (
    <ListSheet
      title={says.title}
      views={
        <p className="row">
          <ButtonLink href={paths.invite()}>{says.invite}</ButtonLink>
        </p>
      }
      query={query}
      list={list}
      hrefOf={paths.people}
      find={{ label: says.search }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <PeopleTable rows={list.rows} />
    </ListSheet>
  );
}
