import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { AuditFinder } from '#app/components/host/audit-finder.tsx';
import { AuditTable } from '#app/components/host/audit-table.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readAuditQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { readAudit } from '#db/queries/audit.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(adminEnglish.admin.audit.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = readAuditQuery(request.url);
  return { query, ...(await readAudit(context.app.store.reader(staff.scope), query)) };
}

export default function AuditPage() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  const { words } = useAdminSpeech();
  const says = words.admin.audit;
  const { before, from, to, ...texts } = query;
  const asked = { ...texts, from: from ?? '', to: to ?? '' };
  const isSearch = Object.values(asked).some((text) => text !== '');
  return (
    <Sheet>
      <DocketHead title={says.title} />
      <AuditFinder query={query} />
      {rows.length > 0 ? <AuditTable rows={rows} /> : null}
      {rows.length === 0 && isSearch ? (
        <Empty kind="no-match" action={{ href: paths.audit(), text: words.lists.showAll }}>
          {says.noMatch}
        </Empty>
      ) : null}
      {rows.length === 0 && !isSearch ? <Empty kind="first-use">{says.firstUse}</Empty> : null}
      {before === null && next === null ? null : (
        <nav className="pages" aria-label={says.pages}>
          {before === null ? null : <a href={paths.audit(asked)}>{says.newest}</a>}
          {next === null ? null : (
            <a href={paths.audit({ ...asked, before: next })} rel="next">
              {says.older}
            </a>
          )}
        </nav>
      )}
    </Sheet>
  );
}
