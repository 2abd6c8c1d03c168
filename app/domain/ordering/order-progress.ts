import type { OrderPageLine } from './order-page.ts';

/** Open lines of an order by how far they have come: wholly left, left in part, and being picked with nothing left yet. */
export type OrderProgress = { readonly lines: number; readonly left: number; readonly inPart: number; readonly picking: number };

/** Counts the open lines of an order; each line counts in one place at most. Source: domain.md part 8, experience.md 3.1 "progress in words". */
export function orderProgress(lines: readonly Pick<OrderPageLine, 'isOpen' | 'quantity' | 'shipped' | 'portions'>[]): OrderProgress {
  const open = lines.filter((line) => line.isOpen);
  const left = open.filter((line) => line.shipped === line.quantity);
  const inPart = open.filter((line) => line.shipped > 0 && line.shipped < line.quantity);
  const picking = open.filter((line) => line.shipped === 0 && line.portions.some((portion) => portion.isPicking));
  return { lines: open.length, left: left.length, inPart: inPart.length, picking: picking.length };
}
