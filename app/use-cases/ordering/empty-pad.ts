import type { Buyer } from '#app/domain/accounts/people.ts';
import type { Context } from '#app/ports/context.ts';
import { type CheckedLines, checkLines } from './check-lines.ts';

/** A pad nobody has written on: what holds for its ship-to, and the key its first save makes a draft with, once. */
export async function emptyPad(
  context: Context,
  buyer: Buyer,
  { locale }: { readonly locale: string },
): Promise<{ readonly key: string; readonly checked: CheckedLines }> {
  return { key: context.ids.token(), checked: await checkLines(context, buyer, { lines: [], requestedOn: null, locale }) };
}
