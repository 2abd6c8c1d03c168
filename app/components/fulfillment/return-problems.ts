import type { ReturnRefusal } from '#app/domain/fulfillment/decide-return.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import type { Problem } from '../kit/problem-summary.tsx';

/** What cannot be read in the form of a return, beside its fields. */
export function returnFormProblems(problems: readonly FormProblem[], typed: Readonly<Record<string, string>>, { words }: OfficeSpeech): readonly Problem[] {
  const { return: says, page } = words.shipping;
  return problems.map(({ field, message }) => {
    if (message === 'reason-missing' || message === 'reason-too-long') return { fieldId: field, text: says.problems[message] };
    return { fieldId: field, text: message === 'count-missing' ? page.problems['count-missing'](typed[field] ?? '') : page.problems.unreadable };
  });
}

/** Why a return was not recorded, in words. */
export function returnProblems(refusal: ReturnRefusal, { words, number }: OfficeSpeech): readonly Problem[] {
  const says = words.shipping.return.problems;
  if (refusal.kind !== 'more-than-left') return [{ fieldId: 'lines[0].quantity', text: says[refusal.kind] }];
  return refusal.lines.map((line) => ({
    fieldId: `lines[${line.position}].quantity`,
    where: line.sku,
    text: says['more-than-left'](number(line.returned), number(line.left)),
  }));
}
