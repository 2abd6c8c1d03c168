import type { ShipRefusal } from '#app/domain/fulfillment/decide-ship.ts';
import { assertNever } from '#app/domain/shared/assert.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import type { Problem } from '../kit/problem-summary.tsx';

/** What cannot be read in the form that ships, beside its fields. */
export function shipFormProblems(problems: readonly FormProblem[], typed: Readonly<Record<string, string>>, { words }: OfficeSpeech): readonly Problem[] {
  const says = words.shipping.page.problems;
  return problems.map(({ field, message }) => {
    const word = typed[field] ?? '';
    if (message === 'count-missing') return { fieldId: field, text: field === 'packages' ? says['packages-missing'] : says['count-missing'](word) };
    if (message === 'weight-unreadable') return { fieldId: field, text: says['weight-unreadable'](word) };
    if (message === 'packages-missing' || message === 'text-too-long') return { fieldId: field, text: says[message] };
    return { fieldId: field, text: says.unreadable };
  });
}

/** Why the goods did not leave, in words. */
export function shipProblems(refusal: ShipRefusal, { words, number }: OfficeSpeech): readonly Problem[] {
  const says = words.shipping.page.problems;
  const first = (text: string): readonly Problem[] => [{ fieldId: 'counted[0]', text }];
  switch (refusal.kind) {
    case 'not-picking':
      return first(says['not-picking'][refusal.status]);
    case 'changed-since-seen':
    case 'nothing-counted':
      return first(says[refusal.kind]);
    case 'more-than-picked':
      return refusal.lines.map((line) => ({
        fieldId: `counted[${line.position}]`,
        where: line.sku,
        text: says['more-than-picked'](number(line.counted), number(line.picked)),
      }));
    case 'breaks-unit':
      return refusal.lines.map((line) => ({
        fieldId: `counted[${line.position}]`,
        where: line.sku,
        text: says['breaks-unit'](number(line.counted), line.unitLabel),
      }));
    default:
      return assertNever(refusal);
  }
}
