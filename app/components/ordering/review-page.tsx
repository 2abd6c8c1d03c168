import { Form, useNavigation } from '@remix-run/react';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead, type Fact } from '../kit/docket-head.tsx';
import { Foot } from '../kit/foot.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { StatusWord } from '../kit/status-word.tsx';
import { useSpeech } from '../kit/use-speech.tsx';
import { ChangesNotice } from './pad-notices.tsx';
import type { ReviewData } from './review-data.ts';
import { ReviewDeliveryTable } from './review-delivery.tsx';
import { ReviewSumTable } from './review-sum.tsx';

/** The last look before ordering: what changed first, then what comes when, what it costs and why, and the one button. */
export function ReviewPage({ data, refusal }: { readonly data: ReviewData /** Why it was not placed, in words. */; readonly refusal: string | null }) {
  const { words, money } = useSpeech();
  const { review } = words.ordering;
  const isBusy = useNavigation().formAction === paths.review(data.number);
  const { sum, terms } = data;
  return (
    <>
      <Sheet>
        {refusal === null ? null : (
          <div className="problems" role="alert" id="refused" tabIndex={-1}>
            <h2>{review.changedTitle}</h2>
            <p>{refusal}</p>
          </div>
        )}
        <DocketHead title={review.title} number={data.number} back={{ href: paths.draft(data.number), text: review.back }} facts={useFacts(data)} />
        <ChangesNotice changes={data.changes} currency={terms.currency} />
        {data.deliveries.map((delivery) => (
          <ReviewDeliveryTable key={delivery.days.join(' ')} delivery={delivery} asked={data.asked} currency={terms.currency} />
        ))}
        <ReviewSumTable sum={sum} />
      </Sheet>
      <Foot
        label={words.ordering.pad.orderTotal}
        problems={<CreditWord credit={data.credit} />}
        facts={[{ label: review.terms, value: review.due(terms.paymentDays) }]}
        total={{ label: review.total, amount: money(sum.total) }}
      >
        <Form method="post" action={paths.review(data.number)}>
          <input type="hidden" name="submissionKey" value={data.submissionKey} />
          <input type="hidden" name="version" value={data.version} />
          <input type="hidden" name="seen" value={JSON.stringify(data.seen)} />
          <input type="hidden" name="seenTotal" value={sum.total.minor} />
          <Button look="main" isBusy={isBusy}>
            {isBusy ? review.placing : review.place(money(sum.total))}
          </Button>
        </Form>
      </Foot>
    </>
  );
}

function useFacts({ fields, terms, credit, confirmTo, asked }: ReviewData): readonly Fact[] {
  const { words, day, money } = useSpeech();
  const { review, head } = words.ordering;
  return [
    { label: head.shipTo, value: terms.shipTo },
    { label: head.delivery, value: day(asked) },
    ...(fields.poNumber === '' ? [] : [{ label: head.po, value: <span className="code">{fields.poNumber}</span> }]),
    { label: review.terms, value: review.due(terms.paymentDays) },
    { label: review.credit, ...creditFact(credit, { review, money }) },
    { label: review.who, value: confirmTo },
  ];
}

function creditFact(
  credit: ReviewData['credit'],
  { review, money }: { readonly review: ReturnType<typeof useSpeech>['words']['ordering']['review']; readonly money: ReturnType<typeof useSpeech>['money'] },
): Pick<Fact, 'value' | 'note'> {
  switch (credit.kind) {
    case 'no-limit':
      return { value: review.creditNone };
    case 'within':
      return credit.left ? { value: review.within, note: review.left(money(credit.left)) } : { value: review.within };
    case 'over':
      return { value: credit.excess ? review.overBy(money(credit.excess)) : review.over, note: review.overNote };
  }
}

function CreditWord({ credit }: { readonly credit: ReviewData['credit'] }) {
  const { words, money } = useSpeech();
  const { review } = words.ordering;
  if (credit.kind !== 'over') return null;
  return <StatusWord kind="warn">{credit.excess ? review.overBy(money(credit.excess)) : review.over}</StatusWord>;
}
