import type { ReviewPage as Review } from '#app/domain/billing/review.ts';
import { paths } from '#app/paths.ts';
import { NumberLinks } from '../fulfillment/number-links.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { Flash, type FlashData } from '../kit/flash.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';
import { Views } from '../kit/views.tsx';
import { ReviewChecks, ReviewTotals } from './review-checks.tsx';
import { ReviewFoot } from './review-foot.tsx';
import { ReviewTable } from './review-table.tsx';

type Props = {
  readonly review: Review;
  readonly lines: 'differing' | 'all';
  readonly flash: FlashData | null;
  /** Set when someone else changed the draft; seenTotal: what was on the page then, null: not known. */
  readonly changed: { readonly seenTotal: string | null } | null;
};

/** A draft of an invoice beside the contract and the delivery, and the decision on it. */
export function ReviewPage({ review, lines, flash, changed }: Props) {
  const { words, day, instant, money } = useOfficeSpeech();
  const says = words.finance.review.page;
  const { differing, lines: all } = review.comparison;
  const [first] = review.orders;
  return (
    <>
      <Sheet>
        <Flash flash={flash} />
        <Standing review={review} changed={changed} />
        <DocketHead
          title={says.title(review.accountName, review.siteName)}
          number={review.shipmentNumber ?? undefined}
          state={
            differing === 0 ? (
              <StatusWord kind="ok">{says.clean(all.length)}</StatusWord>
            ) : (
              <StatusWord kind="warn">{says.differences(differing, all.length)}</StatusWord>
            )
          }
          back={{ href: paths.reviewQueue(), text: says.back }}
          facts={[
            {
              label: says.order,
              value: <NumberLinks numbers={review.orders.map(({ number }) => number)} hrefOf={paths.opsOrder} />,
              note: first?.poNumber ?? says.noPo,
            },
            {
              label: says.delivered,
              value: review.shippedOn ? day(review.shippedOn) : '–',
              note: review.shipmentNumber === null ? undefined : <a href={paths.packingList(review.shipmentNumber)}>{review.shipmentNumber}</a>,
            },
            { label: says.terms, value: says.days(review.paymentDays), note: says.dueIfToday(day(review.dueOn)) },
            { label: says.total, value: money(review.total), note: says.plusTax(money(review.net)) },
            ...(review.status === 'in-review'
              ? [{ label: says.queue, value: says.place(review.queue.place, review.queue.of), note: says.since(instant(review.draftedAt)) }]
              : []),
          ]}
        />
        <section aria-label={says.show}>
          <Views
            label={says.show}
            views={[
              { name: says.differing, href: paths.reviewDraft(review.id), count: String(differing), isCurrent: lines === 'differing' },
              { name: says.all, href: paths.reviewDraft(review.id, { lines: 'all' }), count: String(all.length), isCurrent: lines === 'all' },
            ]}
          />
          {lines === 'differing' && all.every(({ deviations }) => deviations.length === 0) ? <p className="empty">{says.noDifference}</p> : null}
          <ReviewTable review={review} onlyDiffering={lines === 'differing'} />
        </section>
        <div className="cols below">
          <ReviewChecks review={review} />
          <ReviewTotals review={review} />
        </div>
      </Sheet>
      {review.status === 'in-review' ? <ReviewFoot review={review} /> : null}
    </>
  );
}

/** What became of the draft when it is no longer simply waiting: changed under the reader, sent back, or issued. */
function Standing({ review, changed }: Pick<Props, 'review' | 'changed'>) {
  const { words, money } = useOfficeSpeech();
  const says = words.finance.review.page;
  const now = money(review.total);
  return (
    <>
      {changed === null ? null : (
        <div className="msg warn" role="alert">
          <p>{says.changed}</p>
          {changed.seenTotal === null || changed.seenTotal === now ? null : <p>{says.changedTotal(changed.seenTotal, now)}</p>}
        </div>
      )}
      {review.status === 'draft' ? (
        <div className="msg warn">
          <p>{words.finance.review.noteBy(review.note ?? '')}</p>
          <p>{says.isBack}</p>
          <form method="post" action={paths.redraft(review.id)}>
            <input type="hidden" name="version" value={review.version} />
            <Button>{says.redraft}</Button>
          </form>
        </div>
      ) : null}
      {review.number === null ? null : (
        <p className="msg ok">
          {says.isIssued(review.number)} <ButtonLink href={paths.financeInvoice(review.number)}>{says.isIssuedLink}</ButtonLink>
        </p>
      )}
    </>
  );
}
