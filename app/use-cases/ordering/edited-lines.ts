import type { Buyer } from '#app/domain/accounts/people.ts';
import { addMissingLines } from '#app/domain/ordering/add-missing-lines.ts';
import { changeLines, type LineChange } from '#app/domain/ordering/change-lines.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toPadLine } from '#app/domain/ordering/pad-line.ts';
import { parseLines } from '#app/domain/ordering/parse-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { checkLines } from './check-lines.ts';
import type { Asked } from './gather-line-facts.ts';

/** What a button or the paste field asks to be done with the lines. stored: what is kept on the server, to put under them. */
export type Edits = { readonly pasted: string; readonly change: LineChange | null; readonly stored: readonly TypedLine[] };

/** The lines with everything done that the form asks for; a browser with script does the same by itself. */
export async function editedLines(
  context: Context,
  buyer: Buyer,
  { pad, edits }: { readonly pad: Asked; readonly edits: Edits },
): Promise<readonly TypedLine[]> {
  const { pasted, change, stored } = edits;
  const fresh = pasted.trim() === '' ? [] : parseLines(pasted).lines;
  const merged = addMissingLines([...pad.lines, ...fresh.map(({ code, quantity, unit }) => ({ code, quantity, unit }))], stored);
  if (change === null) return merged;
  const shown = change.kind === 'add-up' ? (await checkLines(context, buyer, { ...pad, lines: merged })).verdicts.map((verdict) => toPadLine(verdict)) : [];
  return changeLines(merged, change, shown);
}
