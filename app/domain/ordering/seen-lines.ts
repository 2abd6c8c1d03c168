import type { Portion } from '../fulfillment/supply.ts';
import type { GoodLine } from './judge-lines.ts';

/** What a buyer was shown of a line: minor units of its net, and its dates as `day=quantity` (`-` for no day yet). */
export type SeenLine = { readonly sku: string; readonly quantity: number; readonly net: number; readonly days: string };

/** A line that reads differently from when the buyer last saw it. position counts from 0 among the orderable lines. */
export type SeenChange = { readonly position: number; readonly was: SeenLine; readonly now: SeenLine; readonly price: boolean; readonly dates: boolean };

/** The part of a line that must not change between showing it and ordering it. Source: domain.md part 8, "ask, never surprise". */
export function toSeen(line: GoodLine): SeenLine {
  return { sku: line.entry.sku, quantity: line.quantity, net: line.net.minor, days: line.portions.map(dayAndQuantity).join(' ') };
}

/** Lines of the same item and quantity whose price or dates changed; a line the buyer edited is no surprise and left out. */
export function changesSince(seen: readonly SeenLine[], now: readonly SeenLine[]): readonly SeenChange[] {
  return now.flatMap((line, position) => {
    const was = seen[position];
    if (!was || was.sku !== line.sku || was.quantity !== line.quantity) return [];
    const change = { position, was, now: line, price: was.net !== line.net, dates: was.days !== line.days };
    return change.price || change.dates ? [change] : [];
  });
}

function dayAndQuantity(portion: Portion): string {
  return `${portion.deliverOn ?? '-'}=${portion.quantity}`;
}
