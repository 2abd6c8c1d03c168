import type { ItemPlan, LedgerPlan } from '#app/domain/catalog/ledger/ledger-plan.ts';
import type { LedgerItem } from '#app/domain/catalog/ledger/read-ledger.ts';
import { addDays, type Day, type Instant, weekday } from '#app/domain/shared/days.ts';
import type { ProtectionRow, ReceiptRow, StockMoveRow, StockRow } from '../../schema.ts';
import { type Buyer, rankOf } from './contracts.ts';
import { seeded } from './seeded.ts';

const WEEKS_A_YEAR = 53;
const SCARCE_IN_HUNDRED = 5;
const RECEIPT_IN_HUNDRED = 35;
const PROTECTED_ACCOUNTS = 3;
const PROTECTED_ITEMS = 12;
const RELEASE_DAYS = 42;

/** What is on the shelf and on its way of one item. isScarce: less than a usual week is left. */
export type Shelf = {
  readonly item: ItemPlan;
  readonly isScarce: boolean;
  readonly onHand: number;
  readonly receipts: readonly { readonly quantity: number; readonly expectedOn: Day; readonly status: 'planned' | 'firm' }[];
};

/** Invented stock: two to nine usual weeks of sales on the shelf, one item in twenty scarce, a third with receipts ahead. */
export function shelves({
  items,
  sold,
  today,
}: {
  readonly items: LedgerPlan['items'];
  readonly sold: ReadonlyMap<string, LedgerItem>;
  readonly today: Day;
}): Shelf[] {
  return items
    .filter((item) => item.status === 'active')
    .map((item) => {
      const chance = seeded('stock', item.sku);
      const week = Math.max(2, Math.ceil((sold.get(item.sku)?.units ?? 0) / WEEKS_A_YEAR));
      const isScarce = chance.inHundred(SCARCE_IN_HUNDRED);
      const onHand = isScarce ? chance.whole(0, week) : Math.max(24, week * chance.whole(2, 9));
      const hasReceipts = isScarce || chance.inHundred(RECEIPT_IN_HUNDRED);
      const batch = Math.max(item.packs.find((pack) => pack.code === 'CARTON')?.content ?? 12, week * 2);
      const receipts = hasReceipts
        ? Array.from({ length: chance.whole(1, 3) }, (_, place) => ({
            quantity: batch * chance.whole(1, 3),
            expectedOn: workday(addDays(today, chance.whole(2, 12) + place * chance.whole(8, 14))),
            status: place < 2 && chance.inHundred(75) ? ('firm' as const) : ('planned' as const),
          }))
        : [];
      return { item, isScarce, onHand, receipts };
    });
}

function workday(day: Day): Day {
  const number = weekday(day);
  return number > 5 ? addDays(day, 8 - number) : day;
}

type Shelving = { readonly warehouseId: string; readonly at: Instant; readonly nextId: () => string };

export function stockRows(shelf: readonly Shelf[], { warehouseId }: Shelving): StockRow[] {
  return shelf.map(({ item, onHand }) => ({ item_id: item.id, warehouse_id: warehouseId, owner: '', on_hand: onHand, reserved: 0 }));
}

/** The journal begins with one opening count an item, so that stock on hand is the sum of its moves. */
export function openingMoves(shelf: readonly Shelf[], { warehouseId, at, nextId }: Shelving): StockMoveRow[] {
  return shelf
    .filter(({ onHand }) => onHand > 0)
    .map(({ item, onHand }) => ({
      id: nextId(),
      item_id: item.id,
      warehouse_id: warehouseId,
      owner: '',
      quantity: onHand,
      kind: 'opening',
      reference: 'demo',
      at,
      actor_id: null,
    }));
}

export function receiptRows(shelf: readonly Shelf[], { warehouseId, nextId }: Shelving): ReceiptRow[] {
  return shelf.flatMap(({ item, receipts }) =>
    receipts.map((receipt) => ({
      id: nextId(),
      item_id: item.id,
      warehouse_id: warehouseId,
      owner: '',
      quantity: receipt.quantity,
      promised: 0,
      expected_on: receipt.expectedOn,
      status: receipt.status,
      received_quantity: null,
      booked_at: null,
    })),
  );
}

/** Invented protections: the three largest accounts keep a part of the scarce items they buy, core for the first, else by rank. */
export function protectionRows(
  shelf: readonly Shelf[],
  { buyers, today, nextId }: { readonly buyers: readonly Buyer[]; readonly today: Day; readonly nextId: () => string },
): ProtectionRow[] {
  const scarce = new Map(shelf.filter((entry) => entry.isScarce && entry.onHand >= PROTECTED_ACCOUNTS).map((entry) => [entry.item.id, entry]));
  return buyers.slice(0, PROTECTED_ACCOUNTS).flatMap((buyer) => {
    const wanted = buyer.purchases.flatMap(({ item }) => scarce.get(item.id) ?? []).slice(0, PROTECTED_ITEMS);
    return wanted.map(({ item, onHand }) => ({
      id: nextId(),
      account_id: buyer.account.id,
      item_id: item.id,
      quantity: Math.floor(onHand / PROTECTED_ACCOUNTS),
      used: 0,
      kind: buyer.place === 0 ? ('core' as const) : ('prioritized' as const),
      rank: rankOf(buyer.place),
      release_on: addDays(today, RELEASE_DAYS),
    }));
  });
}
