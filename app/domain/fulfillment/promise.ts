import { assert } from '../shared/assert.ts';
import { addDays, type Day } from '../shared/days.ts';
import type { AccountId, ItemId, ReceiptId } from '../shared/ids.ts';
import { type Quantity, quantity } from '../shared/quantity.ts';
import { firstDelivery, readyFromShelf, type ShipDays } from './ship-days.ts';
import type { ItemSupply, Portion, Protection, ShipCalendar } from './supply.ts';

/** One line's wish: base units, in whole account units of `unitContent`, from the requested day on. */
export type Ask = {
  readonly itemId: ItemId;
  readonly quantity: Quantity;
  readonly unitContent: number;
};

/** Who asks and under which terms. holderIds: the account and its ancestors, whose protections are its own. */
export type AskTerms = {
  readonly holderIds: readonly AccountId[];
  readonly rank: number;
  readonly requestedOn: Day;
  readonly calendar: ShipCalendar;
  readonly now: { readonly day: Day; readonly time: string };
};

/**
 * Dated portions for every line of a request, in base units, each line seeing what the lines before it took. Never more
 * than supply less others' protections; the rest is a portion without a day. Source: domain.md part 7, invariants 16, 18, 24.
 */
export function promiseLines(asks: readonly Ask[], terms: AskTerms, supplies: ReadonlyMap<ItemId, ItemSupply>): readonly (readonly Portion[])[] {
  const pools = new Map<ItemId, Pool>();
  const days = dayBook(terms);
  return asks.map((ask) => {
    const supply = supplies.get(ask.itemId);
    assert(supply, `supply of item ${ask.itemId} is loaded`);
    const pool = pools.get(ask.itemId) ?? openPool(supply, terms, days);
    pools.set(ask.itemId, pool);
    return promiseFrom(pool, ask, days);
  });
}

/** The days of one request, each worked out once however many lines need it. */
type DayBook = { readonly shelfReadyOn: Day; readonly deliveryOf: (readyOn: Day) => ShipDays };

function dayBook({ now, requestedOn, calendar }: AskTerms): DayBook {
  const known = new Map<Day, ShipDays>();
  return {
    shelfReadyOn: readyFromShelf(now, calendar),
    deliveryOf: (readyOn) => {
      const days = known.get(readyOn) ?? firstDelivery({ readyOn, requestedOn, calendar });
      known.set(readyOn, days);
      return days;
    },
  };
}

/** What is left of an item while the lines of one request take from it. Owned by one call of promiseLines. */
type Pool = {
  readonly supply: ItemSupply;
  readonly sources: Source[];
  readonly ownProtections: { readonly protectionId: string; left: number }[];
  readonly foreignProtections: readonly Protection[];
};

type Source = { readonly receiptId: ReceiptId | null; readonly on: Day; readonly readyOn: Day; left: number };

function openPool(supply: ItemSupply, terms: AskTerms, days: DayBook): Pool {
  const today = terms.now.day;
  const shelf: Source = { receiptId: null, on: today, readyOn: days.shelfReadyOn, left: supply.free };
  const receipts = supply.receipts
    .filter((receipt) => receipt.expectedOn >= today)
    .map((receipt): Source => ({ receiptId: receipt.receiptId, on: receipt.expectedOn, readyOn: addDays(receipt.expectedOn, 1), left: receipt.free }));
  const isOwn = (protection: Protection) => terms.holderIds.includes(protection.holderId);
  const standing = supply.protections.filter((protection) => protection.releaseOn > today);
  return {
    supply,
    sources: [shelf, ...receipts],
    ownProtections: standing.filter(isOwn).map((own) => ({ protectionId: own.protectionId, left: own.left })),
    foreignProtections: standing.filter((other) => !isOwn(other) && binds(other, terms.rank)),
  };
}

function binds(protection: Protection, rank: number): boolean {
  return protection.kind === 'core' || rank > protection.rank;
}

function promiseFrom(pool: Pool, ask: Ask, days: DayBook): readonly Portion[] {
  const portions: Portion[] = [];
  let missing: number = ask.quantity;
  let upTo = 0;
  for (const source of pool.sources) {
    if (missing === 0) break;
    upTo += source.left;
    const allowed = Math.max(0, upTo - keptForOthers(pool, source.on));
    const taken = wholeUnits(Math.min(missing, allowed, source.left), ask.unitContent);
    if (taken === 0) continue;
    source.left -= taken;
    upTo -= taken;
    missing -= taken;
    portions.push(datedPortion(pool, source, { taken: quantity(taken), days }));
  }
  if (missing > 0) portions.push(undatedPortion(pool, quantity(missing)));
  return portions;
}

/** The part of free supply up to a day that belongs to other holders: gone on each release day. */
function keptForOthers(pool: Pool, on: Day): number {
  return pool.foreignProtections.reduce((kept, other) => kept + (other.releaseOn > on ? other.left : 0), 0);
}

function wholeUnits(baseUnits: number, content: number): number {
  return baseUnits - (baseUnits % content);
}

function datedPortion(pool: Pool, source: Source, { taken, days }: { readonly taken: Quantity; readonly days: DayBook }): Portion {
  const { shipOn, deliverOn } = days.deliveryOf(source.readyOn);
  return {
    quantity: taken,
    warehouseId: pool.supply.warehouseId,
    source: source.receiptId === null ? { kind: 'stock' } : { kind: 'receipt', receiptId: source.receiptId },
    shipOn,
    deliverOn,
    protections: useOwnProtections(pool, taken),
  };
}

function undatedPortion(pool: Pool, missing: Quantity): Portion {
  return { quantity: missing, warehouseId: pool.supply.warehouseId, source: { kind: 'none' }, shipOn: null, deliverOn: null, protections: [] };
}

function useOwnProtections(pool: Pool, taken: number): Portion['protections'] {
  const uses: { protectionId: string; quantity: Quantity }[] = [];
  for (const own of pool.ownProtections) {
    const used = Math.min(taken, own.left);
    if (used === 0) continue;
    own.left -= used;
    uses.push({ protectionId: own.protectionId, quantity: quantity(used) });
  }
  return uses;
}
