import { assertNever } from '../shared/assert.ts';
import type { TypedLine } from './order-facts.ts';
import type { PadLine } from './pad-line.ts';
import { addUpLines } from './repeated-items.ts';

/** A repair that a button offers. line: position from 0. add-up: all lines of the item become its first one. */
export type LineChange =
  | { readonly kind: 'quantity' | 'code' | 'unit'; readonly line: number; readonly value: string }
  | { readonly kind: 'remove'; readonly line: number }
  | { readonly kind: 'add-up'; readonly sku: string };

/** The lines after a repair; a line that is not there changes nothing. shown: the verdicts on the same lines, for adding up. */
export function changeLines(lines: readonly TypedLine[], change: LineChange, shown: readonly PadLine[]): readonly TypedLine[] {
  switch (change.kind) {
    case 'quantity':
    case 'code':
    case 'unit':
      return lines.map((line, at) => (at === change.line ? { ...line, [change.kind]: change.value } : line));
    case 'remove':
      return lines.filter((_, at) => at !== change.line);
    case 'add-up':
      return addUpLines(lines, shown, change.sku);
    default:
      return assertNever(change);
  }
}

/** A repair as one word for a button's value: 'quantity 8 48', 'remove 8', 'add-up 22423'. */
export function writeChange(change: LineChange): string {
  switch (change.kind) {
    case 'remove':
      return `remove ${change.line}`;
    case 'add-up':
      return `add-up ${change.sku}`;
    default:
      return `${change.kind} ${change.line} ${change.value}`;
  }
}

/** Reads what writeChange wrote; null for anything else. */
export function readChange(text: string): LineChange | null {
  const set = /^(quantity|code|unit) (\d{1,4}) (.{1,100})$/s.exec(text);
  if (set) return { kind: set[1] === 'quantity' ? 'quantity' : set[1] === 'code' ? 'code' : 'unit', line: Number(set[2]), value: set[3] ?? '' };
  const removed = /^remove (\d{1,4})$/.exec(text);
  if (removed) return { kind: 'remove', line: Number(removed[1]) };
  const added = /^add-up (.{1,100})$/s.exec(text);
  return added ? { kind: 'add-up', sku: added[1] ?? '' } : null;
}
