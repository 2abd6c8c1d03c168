import type { ReviewPage } from '#app/domain/billing/review.ts';
import { paths } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { DocketHead } from '../kit/docket-head.tsx';
import { AreaField } from '../kit/field.tsx';
import { type Problem, ProblemSummary } from '../kit/problem-summary.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

type Props = { readonly review: ReviewPage; readonly note: string; readonly problems: readonly Problem[]; readonly isChanged: boolean };

/** The note that goes with a draft out of the queue. isChanged: someone else decided on it meanwhile. */
export function SendBackSheet({ review, note, problems, isChanged }: Props) {
  const { words, money } = useOfficeSpeech();
  const says = words.finance.review.page;
  return (
    <Sheet>
      <ProblemSummary problems={problems} />
      {isChanged ? (
        <p className="msg warn" role="alert">
          {says.changed}
        </p>
      ) : null}
      <DocketHead
        title={says.backPage.title}
        number={review.shipmentNumber ?? undefined}
        back={{ href: paths.reviewDraft(review.id), text: says.title(review.accountName, review.siteName) }}
        facts={[
          { label: words.finance.review.account, value: review.accountName },
          { label: says.total, value: money(review.total), note: says.plusTax(money(review.net)) },
        ]}
      />
      <form className="stack" method="post" action={paths.sendBackDraft(review.id)} noValidate>
        <input type="hidden" name="version" value={review.version} />
        <AreaField
          id="note"
          name="note"
          label={says.backPage.note}
          hint={says.backPage.noteHint}
          rows={3}
          maxLength={200}
          defaultValue={note}
          error={problems[0]?.text}
        />
        <p>{says.backPage.consequence}</p>
        <p className="row">
          <Button look="main">{says.backPage.act}</Button>
          <a href={paths.reviewDraft(review.id)}>{says.backPage.keep}</a>
        </p>
      </form>
    </Sheet>
  );
}
