import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { AccountSheet } from '#app/components/host/account-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readAccountQuery } from '#app/forms/account-forms.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findAdminAccount } from '#db/queries/accounts/admin-account.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.account.fields.name ?? adminEnglish.adminAccounts.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const account = await findAdminAccount(context.app.store.reader(staff.scope), params['account'] ?? '', context.app.clock.now());
  return { account: orNotFound(account), ...readAccountQuery(request.url) };
}

export default function AccountPage() {
  const { account, done } = useLoaderData<typeof loader>();
  const says = useAdminSpeech().words.adminAccounts.page;
  return <AccountSheet account={account} flash={done ? { kind: 'ok', text: says.done[done] } : null} />;
}
