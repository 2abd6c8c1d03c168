import type { Speech } from '#app/words/speech.ts';

type Named = { readonly label: string; readonly plural: string };

/** A count of a unit in words: 1 case of 6, 12 cases of 6. */
export function countOf(count: number, unit: Named, speech: Speech): string {
  return speech.quantity(count, count === 1 ? unit.label : unit.plural);
}
