import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireStaff } from '#app/access/require-staff.ts';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { StatusWord } from '#app/components/kit/status-word.tsx';
import { useAdminSpeech } from '#app/components/kit/use-admin-speech.ts';
import { paths } from '#app/paths.ts';
import { adminEnglish } from '#app/words/admin-english.ts';
import { english } from '#app/words/english.ts';
import { findLetter } from '#db/queries/letters.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.subject ?? adminEnglish.admin.outbox.title) }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(context, request, 'admin');
  return orNotFound(await findLetter(context.app.store.reader(staff.scope), params['letter'] ?? ''));
}

export default function LetterPage() {
  const letter = useLoaderData<typeof loader>();
  const { words, instant } = useAdminSpeech();
  const says = words.admin.outbox;
  const state = letter.sentAt ? <StatusWord kind="ok">{says.sentAt(instant(letter.sentAt))}</StatusWord> : <StatusWord kind="wait">{says.waits}</StatusWord>;
  return (
    <Sheet>
      <DocketHead
        title={letter.subject}
        state={state}
        back={{ href: paths.outbox(), text: says.back }}
        facts={[
          { label: says.to, value: letter.recipient },
          ...(letter.accountName ? [{ label: says.account, value: letter.accountName }] : []),
          { label: says.written, value: instant(letter.createdAt) },
        ]}
      />
      <p className="letter">{letter.text}</p>
    </Sheet>
  );
}
