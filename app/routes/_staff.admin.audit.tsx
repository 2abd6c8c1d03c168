import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { AuditTable } from '#app/components/host/audit-table.tsx';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Empty } from '#app/components/kit/empty.tsx';
import { FindForm } from '#app/components/kit/find-form.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { readAuditQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { readAudit } from '#db/queries/audit.ts';

export const meta: MetaFunction<typeof loader> = () => [{ title: english.frame.title(english.admin.audit.title) }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = readAuditQuery(request.url);
  return { query, ...(await readAudit(context.app.store.reader(staff.scope), query)) };
}

export default function AuditPage() {
  const { query, rows, next } = useLoaderData<typeof loader>();
  const { words } = useSpeech();
  const says = words.admin.audit;
  const { q, before } = query;
  return (
    <Sheet>
      <DocketHead title={says.title} />
      <FindForm action={paths.audit()} label={says.search} q={q} />
      {rows.length > 0 ? <AuditTable rows={rows} /> : null}
      {rows.length === 0 && q !== '' ? (
        <Empty kind="no-match" action={{ href: paths.audit(), text: words.lists.showAll }}>
          {words.lists.noMatch(q)}
        </Empty>
      ) : null}
      {rows.length === 0 && q === '' ? <Empty kind="first-use">{says.firstUse}</Empty> : null}
      {before === null && next === null ? null : (
        <nav className="pages" aria-label={says.pages}>
          {before === null ? null : <a href={paths.audit({ q })}>{says.newest}</a>}
          {next === null ? null : (
            <a href={paths.audit({ q, before: next })} rel="next">
              {says.older}
            </a>
          )}
        </nav>
      )}
    </Sheet>
  );
}
