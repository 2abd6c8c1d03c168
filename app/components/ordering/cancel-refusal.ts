import type { CancelRefusal } from '#app/domain/ordering/decide-cancel.ts';
import type { Words } from '#app/words/words.ts';

/** Why nothing was canceled, in words. */
export function cancelRefusal(refusal: Exclude<CancelRefusal, { readonly kind: 'no-such-line' }>, words: Words): string {
  const says = words.orders.page;
  return refusal.kind === 'already-picked' ? says.alreadyPicked(refusal.lines.map((line) => line.name)) : says.alreadyCanceled;
}
