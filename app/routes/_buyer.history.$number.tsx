import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { DocketHead } from '#app/components/kit/docket-head.tsx';
import { Sheet } from '#app/components/kit/sheet.tsx';
import { useSpeech } from '#app/components/kit/use-speech.tsx';
import { HistoryLines } from '#app/components/ordering/history-lines.tsx';
import { paths } from '#app/paths.ts';
import { english } from '#app/words/english.ts';
import { findHistoryDocument } from '#db/queries/ordering/history.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: english.frame.title(data ? `${english.history.page.title[data.document.kind]} ${data.document.number}` : english.history.title) },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const db = context.app.store.reader(buyer.scope);
  return { document: orNotFound(await findHistoryDocument(db, params['number'] ?? '', buyer.scope.accounts)) };
}

export default function HistoryDocumentPage() {
  const { document } = useLoaderData<typeof loader>();
  const { words, day, number } = useSpeech();
  const says = words.history;
  return (
    <Sheet>
      <DocketHead
        title={says.page.title[document.kind]}
        number={document.number}
        state={says.note}
        back={{ href: paths.history(), text: says.page.back }}
        facts={[
          { label: says.page.account, value: document.accountName },
          { label: says.page.day, value: day(document.issuedOn) },
          { label: says.page.lines, value: number(document.lines) },
        ]}
      />
      <HistoryLines document={document} />
    </Sheet>
  );
}
