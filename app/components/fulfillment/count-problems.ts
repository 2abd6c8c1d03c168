import type { CountRefusal } from '#app/domain/fulfillment/decide-count.ts';
import type { ShelfPromise } from '#app/domain/fulfillment/stock-page.ts';
import type { FormProblem } from '#app/forms/read-form.ts';
import type { OfficeSpeech } from '#app/words/office-speech.ts';
import type { Problem } from '../kit/problem-summary.tsx';

/** What cannot be read in the form that counts. */
export function countFormProblems(problems: readonly FormProblem[], typed: Readonly<Record<string, string>>, { words }: OfficeSpeech): readonly Problem[] {
  const says = words.stock.page.problems;
  return problems.map(({ field, message }) => {
    if (message === 'reason-missing' || message === 'reason-too-long') return { fieldId: 'reason', text: says[message] };
    return { fieldId: 'counted', text: says['count-missing'](typed[field] ?? '') };
  });
}

const NAMED = 3;

/** Why a count was not recorded; who the goods are promised to is named. */
export function countProblems(refusal: CountRefusal, promises: readonly ShelfPromise[], { words, number }: OfficeSpeech): readonly Problem[] {
  const says = words.stock.page.problems;
  if (refusal.kind === 'moved-since-seen') return [{ fieldId: 'counted', text: says['moved-since-seen'](number(refusal.seen), number(refusal.onHand)) }];
  const orders = [...new Set(promises.map((promise) => promise.orderNumber))];
  const named = [...orders.slice(0, NAMED), ...(orders.length > NAMED ? [says.others] : [])].join(', ');
  return [{ fieldId: 'counted', text: says['below-promised'](number(refusal.counted), number(refusal.reserved), named) }];
}
