import type { NotDecided } from '#app/domain/catalog/label/decide-label.ts';
import type { NotSaid } from '#app/domain/catalog/label/label-pins.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { LabelWords } from '#app/words/label-speech.ts';
import type { Problem } from '../../kit/problem-summary.tsx';

type Texts = LabelWords['labels']['problems'];

/** What cannot be read in a form about a label, in words. */
export function labelFormProblems(problems: readonly FormProblem[], { labels }: LabelWords): readonly Problem[] {
  return problems.map(({ field, message }) => ({ fieldId: field, text: plainText(message, labels.problems) }));
}

/** Why nothing was decided, in words. */
export function decisionProblem(refusal: NotDecided, { labels }: LabelWords): Problem {
  return { fieldId: 'note', text: decisionText(refusal, labels.problems) };
}

function decisionText(refusal: NotDecided, says: Texts): string {
  switch (refusal.kind) {
    case 'of-account-above':
      return says.ofAccountAbove(refusal.account);
    case 'part-number-taken':
      return says.partNumberTaken(refusal.sku);
    default:
      return says[refusal.kind];
  }
}

/** Why nothing was said, in words. */
export function notSaidProblem(refusal: NotSaid, { labels }: LabelWords): Problem {
  return { fieldId: 'text', text: notSaidText(refusal, labels.problems) };
}

function notSaidText(refusal: NotSaid, says: Texts): string {
  switch (refusal.kind) {
    case 'of-account-above':
      return says.ofAccountAbove(refusal.account);
    case 'not-yours-to-settle':
      return says.notYoursToSettle;
    default:
      return says[refusal.kind];
  }
}

function plainText(message: string, says: Texts): string {
  const text = Object.hasOwn(says, message) ? says[message as keyof Texts] : undefined;
  return typeof text === 'string' ? text : says['field-unreadable'];
}
