import type { PlaceOrderRefusal } from '#app/domain/ordering/decide-place-order.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Speech } from '#app/words/speech.ts';

type Refusal = PlaceOrderRefusal | { readonly kind: 'submission-key-reused'; readonly number: string } | { readonly kind: 'draft-changed' | 'no-such-draft' };

/** Why nothing was ordered and what to do about it. */
export function notPlacedText(refusal: Refusal, currency: string, speech: Speech): string {
  const { review, form, summary, pad } = speech.words.ordering;
  const { number } = speech;
  switch (refusal.kind) {
    case 'changed-since-seen':
      return review.changed(speech.money(money(refusal.wasTotal, currency)), speech.money(money(refusal.nowTotal, currency)));
    case 'draft-changed':
    case 'no-such-draft':
      return review.draftChanged;
    case 'submission-key-reused':
      return review.keyReused(refusal.number);
    case 'no-lines':
      return form['no-lines'];
    case 'too-many-lines':
      return summary.tooMany(number(refusal.lines), number(refusal.limit));
    case 'lines-with-problems':
      return pad.toFix(refusal.problems.length);
    case 'po-number-missing':
      return form['po-number-missing'];
    case 'po-number-taken':
      return summary.poTaken(refusal.poNumber);
    default:
      return assertNever(refusal);
  }
}
