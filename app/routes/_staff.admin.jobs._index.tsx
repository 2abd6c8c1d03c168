import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { JobsTable } from '#app/components/host/jobs-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import type { JobState } from '#app/domain/shared/job-listed.ts';
import { readJobsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { countJobs, listJobs } from '#db/queries/jobs.ts';

const STATES: readonly JobState[] = ['waiting', 'dead', 'done'];

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(adminEnglish.admin.jobs.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = { q: '', ...readJobsQuery(request.url) };
  const db = context.app.store.reader(staff.scope);
  return { query, list: await listJobs(db, query), counts: await countJobs(db) };
}

export default function JobsPage() {
  const { query, list, counts } = useLoaderData<typeof loader>();
  const { words, number } = useAdminSpeech();
  const says = words.admin.jobs;
  const { state } = query;
  const views = STATES.map((each) => ({ name: says.state[each], href: paths.jobs({ state: each }), count: number(counts[each]), isCurrent: each === state }));
  return (
    <ListSheet
      title={says.title}
      flash={query.retried === null ? null : { kind: 'ok', text: says.retried }}
      views={<Views label={says.views} views={views} />}
      query={query}
      list={list}
      hrefOf={({ page = 1 }) => paths.jobs({ state, page })}
      nothing={{ kind: 'nothing-left', text: says.nothing[state] }}
    >
      <JobsTable rows={list.rows} state={state} />
    </ListSheet>
  );
}
