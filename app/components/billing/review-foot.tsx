import type { ReviewPage } from '#app/domain/billing/review.ts';
import { paths } from '#app/paths.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { Foot } from '../kit/foot.tsx';
import { useOfficeSpeech } from '../kit/use-office-speech.ts';

/** The decision: issue and go on, send back with a note, or leave it for the next. Each has its key, pressed outside of fields. */
export function ReviewFoot({ review }: { readonly review: ReviewPage }) {
  const { words, money } = useOfficeSpeech();
  const says = words.finance.review.page;
  const { next } = review.queue;
  return (
    <Foot
      label={says.decision}
      fields={
        <p className="keys-line hide-small" aria-hidden="true">
          {(['a', 's', ...(next === null ? [] : (['n'] as const))] as const).map((key) => (
            <span key={key}>
              <kbd>{key}</kbd> {says.keys[key]}
            </span>
          ))}
        </p>
      }
      total={{ label: says.total, amount: money(review.total) }}
    >
      {next === null ? null : (
        <ButtonLink href={paths.reviewDraft(next)} data-key="n">
          {says.next} <Key name="n" />
        </ButtonLink>
      )}
      <ButtonLink href={paths.sendBackDraft(review.id)} data-key="s">
        {says.sendBack} <Key name="s" />
      </ButtonLink>
      <form method="post" action={paths.reviewDraft(review.id)}>
        <input type="hidden" name="version" value={review.version} />
        <input type="hidden" name="seenTotal" value={money(review.total)} />
        <Button look="main" data-key="a">
          {next === null ? says.issueLast : says.issue} <Key name="a" />
        </Button>
      </form>
    </Foot>
  );
}

/** The key of a button, for the eye; its name stays its act. */
function Key({ name }: { readonly name: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{name}</kbd>
    </span>
  );
}
