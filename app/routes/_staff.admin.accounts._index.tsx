import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '#app/access/require-staff.ts';
import { AccountsTable } from '#app/components/host/accounts-table.tsx';
import { ButtonLink } from '#app/components/kit/button.tsx';
import { ListSheet } from '#app/components/kit/list-sheet.tsx';
import { listTitle } from '#app/components/kit/list-title.ts';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { Views } from '#app/components/kit/views.tsx';
import type { AccountView } from '#app/domain/accounts/account-listed.ts';
import { readAccountsQuery } from '#app/forms/list-query.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { listAccounts } from '#db/queries/accounts/account-tree.ts';

const VIEWS: readonly AccountView[] = ['tree', 'key', 'growth', 'standard', 'blocked'];

export const meta: MetaFunction<typeof loader> = ({ data }) => [listTitle(adminEnglish.adminAccounts.title, data)];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const query = readAccountsQuery(request.url);
  return { query, list: await listAccounts(context.app.store.reader(staff.scope), { ...query, view: query.show }) };
}

export default function AccountsPage() {
  const { query, list } = useLoaderData<typeof loader>();
  const says = useAdminSpeech().words.adminAccounts;
  const { q, show } = query;
  const hrefOf = (asked: { readonly q?: string; readonly page?: number }) => paths.adminAccounts({ ...asked, ...(show === 'tree' ? {} : { show }) });
  const views = VIEWS.map((view) => ({
    name: says.view[view],
    href: paths.adminAccounts({ q, ...(view === 'tree' ? {} : { show: view }) }),
    isCurrent: view === show,
  }));
  return (
    <ListSheet
      title={says.title}
      state={<ButtonLink href={paths.createAccount()}>{says.create}</ButtonLink>}
      views={<Views label={says.views} views={views} />}
      query={query}
      list={list}
      hrefOf={hrefOf}
      find={{ label: says.search, keep: { show: show === 'tree' ? '' : show } }}
      nothing={{ kind: 'first-use', text: says.firstUse }}
    >
      <AccountsTable rows={list.rows} shows={show === 'tree' && q === '' ? 'tree' : 'found'} />
    </ListSheet>
  );
}
