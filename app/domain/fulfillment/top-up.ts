import type { Day, Instant } from '../shared/days.ts';
import type { AccountId, ItemId, OrderLineId, ReceiptId } from '../shared/ids.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { promiseLines } from './promise.ts';
import type { ItemSupply, Portion, ShipCalendar } from './supply.ts';

/** An open line of an item with the portions that do not yet stand on the shelf. */
export type WaitingLine = {
  readonly lineId: OrderLineId;
  readonly rank: number;
  readonly requestedOn: Day;
  readonly placedAt: Instant;
  readonly unitContent: number;
  readonly holderIds: readonly AccountId[];
  readonly calendar: ShipCalendar;
  readonly waiting: readonly WaitingPortion[];
};

/** receiptId null: no supply is known for it. */
export type WaitingPortion = {
  readonly promiseId: string;
  readonly quantity: Quantity;
  readonly receiptId: ReceiptId | null;
  readonly protections: Portion['protections'];
};

/** What a line gets instead of its waiting portions; lines that keep what they have are left out. */
export type TopUp = { readonly lineId: OrderLineId; readonly replaced: readonly WaitingPortion[]; readonly portions: readonly Portion[] };

/**
 * Gives free supply of one item to the lines that wait for it: rank 1 first, then requested day, placing, line id; whole
 * account units, never past others' protections. Source: domain.md part 7 (the plain top-up; the full run comes with priority).
 */
export function planTopUp(lines: readonly WaitingLine[], supply: ItemSupply, now: { readonly day: Day; readonly time: string }): readonly TopUp[] {
  let left = withReturned(
    supply,
    lines.flatMap((line) => line.waiting),
  );
  const topUps: TopUp[] = [];
  for (const line of [...lines].sort(inServingOrder)) {
    const wanted = line.waiting.reduce((sum, portion) => sum + portion.quantity, 0);
    const ask = { itemId: supply.itemId, quantity: quantity(wanted), unitContent: line.unitContent };
    const [portions = []] = promiseLines([ask], { ...line, now }, new Map<ItemId, ItemSupply>([[supply.itemId, left]]));
    left = without(left, portions);
    if (!isSame(line.waiting, portions)) topUps.push({ lineId: line.lineId, replaced: line.waiting, portions });
  }
  return topUps;
}

/** Rank, requested day, submitted at, line id: a total order, so the same input gives the same output. Source: domain.md part 7. */
export function inServingOrder(a: WaitingLine, b: WaitingLine): number {
  return a.rank - b.rank || compare(a.requestedOn, b.requestedOn) || compare(a.placedAt, b.placedAt) || compare(a.lineId, b.lineId);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Supply as if the waiting portions were not pegged to any receipt and used no protection. */
function withReturned(supply: ItemSupply, waiting: readonly WaitingPortion[]): ItemSupply {
  const returned = (receiptId: ReceiptId) => waiting.reduce((sum, portion) => sum + (portion.receiptId === receiptId ? portion.quantity : 0), 0);
  const unused = (protectionId: string) =>
    waiting.flatMap((portion) => portion.protections).reduce((sum, use) => sum + (use.protectionId === protectionId ? use.quantity : 0), 0);
  return {
    ...supply,
    receipts: supply.receipts.map((receipt) => ({ ...receipt, free: quantity(receipt.free + returned(receipt.receiptId)) })),
    protections: supply.protections.map((protection) => ({ ...protection, left: quantity(protection.left + unused(protection.protectionId)) })),
  };
}

function without(supply: ItemSupply, portions: readonly Portion[]): ItemSupply {
  const fromStock = portions.reduce((sum, portion) => sum + (portion.source.kind === 'stock' ? portion.quantity : 0), 0);
  const fromReceipt = (receiptId: ReceiptId) =>
    portions.reduce((sum, portion) => sum + (portion.source.kind === 'receipt' && portion.source.receiptId === receiptId ? portion.quantity : 0), 0);
  const used = (protectionId: string) =>
    portions.flatMap((portion) => portion.protections).reduce((sum, use) => sum + (use.protectionId === protectionId ? use.quantity : 0), 0);
  return {
    ...supply,
    free: quantity(supply.free - fromStock),
    receipts: supply.receipts.map((receipt) => ({ ...receipt, free: quantity(receipt.free - fromReceipt(receipt.receiptId)) })),
    protections: supply.protections.map((protection) => ({ ...protection, left: quantity(protection.left - used(protection.protectionId)) })),
  };
}

function isSame(waiting: readonly WaitingPortion[], portions: readonly Portion[]): boolean {
  const had = waiting.map((portion) => `${portion.receiptId ?? '-'}:${portion.quantity}`);
  const gets = portions.map((portion) => `${sourceKey(portion)}:${portion.quantity}`);
  return had.length === gets.length && had.every((key) => gets.includes(key));
}

function sourceKey(portion: Portion): string {
  if (portion.source.kind === 'receipt') return portion.source.receiptId;
  return portion.source.kind === 'stock' ? 'stock' : '-';
}
