import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { orNotFound } from '#app/access/or-not-found.ts';
import { requireBuyer } from '#app/access/require-buyer.ts';
import { LabelReviewSheet } from '#app/components/catalog/label/label-review-sheet.tsx';
import { shownPair } from '#app/components/catalog/label/shown-pair.ts';
import { useLabelSpeech } from '#app/components/catalog/label/use-label-speech.ts';
import { can } from '#app/domain/accounts/can.ts';
import { labelSideOf } from '#app/domain/catalog/label/label-pins.ts';
import { readLabelQuery } from '#app/forms/list-query.ts';
import { english } from '#app/words/english.ts';
import { findLabelPage } from '#db/queries/catalog/label/label-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: english.frame.title(data?.page.versions.at(-1)?.card.productName ?? '') }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const buyer = await requireBuyer(context, request);
  const asked = { number: params['number'] ?? '', now: context.app.clock.now() };
  const page = orNotFound(await findLabelPage(context.app.store.reader(buyer.scope), labelSideOf(buyer), asked));
  const mayDecide = can(buyer, 'approve-labels') && buyer.acting === null && buyer.scope.accounts.includes(page.accountId);
  return { page, query: readLabelQuery(request.url), mayDecide, mayComment: can(buyer, 'comment-labels') };
}

export default function LabelReview() {
  const { page, query, mayDecide, mayComment } = useLoaderData<typeof loader>();
  const says = useLabelSpeech().words.labels;
  const pair = shownPair(page, query);
  if (pair === null) return null;
  const done =
    query.done === 'approved' ? says.decide.approved : query.done === 'changes' ? says.decide.sentBack : query.done === 'pinned' ? says.pins.said : null;
  return (
    <LabelReviewSheet
      page={page}
      pair={pair}
      view={query.view}
      mayDecide={mayDecide}
      mayComment={mayComment}
      flash={done === null ? null : { kind: 'ok', text: done }}
    />
  );
}
