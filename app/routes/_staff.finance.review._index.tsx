import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { DraftsTable } from '#app/components/billing/drafts-table.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useOfficeSpeech } from '#app/components/kit/use-office-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import { readDraftsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { officeEnglish } from '#app/words/office-english.ts';
import { listDrafts } from '#db/queries/billing/review-queue.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(officeEnglish.finance.review.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'finance', 'admin');
  const query = readDraftsQuery(request.url);
  const asked = { ...query, view: query.show, now: context.app.clock.now() };
  return { query, list: await listDrafts(context.app.store.reader(staff.scope), asked) };
}

export default function ReviewQueue() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useOfficeSpeech().words.finance.review;
  const { show, done, back, q } = query;
  const asked = { show: show === 'to-review' ? '' : show };
  return (
    <ListSheet
      title={says.title}
      flash={done !== null ? { kind: 'ok', text: says.doneLast(done) } : back !== null ? { kind: 'ok', text: says.back(back) } : null}
      views={
        <Views
          label={says.views}
          views={[
            { name: says.view['to-review'], href: paths.reviewQueue({ q }), isCurrent: show === 'to-review' },
            { name: says.view['sent-back'], href: paths.reviewQueue({ show: 'sent-back', q }), isCurrent: show === 'sent-back' },
          ]}
        />
      }
      query={query}
      list={list}
      hrefOf={(next) => paths.reviewQueue({ ...asked, ...next })}
      find={{ label: says.search, keep: asked }}
      nothing={{ kind: 'nothing-left', text: says.nothing[show] }}
    >
      <DraftsTable rows={list.rows} view={show} />
    </ListSheet>
  );
}
