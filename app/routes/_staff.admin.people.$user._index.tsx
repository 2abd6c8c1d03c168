import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { PersonSheet } from '#app/components/host/person-sheet.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { readPersonQuery, readUserId } from '#app/forms/person-forms.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findPersonPage } from '#db/queries/accounts/people.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.person.name ?? adminEnglish.people.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  const userId = readUserId(params);
  const person = orNotFound(await findPersonPage(context.app.store.reader(staff.scope), userId));
  return { person, isSelf: userId === staff.userId, ...readPersonQuery(request.url) };
}

export default function PersonPage() {
  const { person, isSelf, done } = useLoaderData<typeof loader>();
  const says = useAdminSpeech().words.people.page;
  return <PersonSheet person={person} isSelf={isSelf} flash={done ? { kind: 'ok', text: says.done[done] } : null} />;
}
