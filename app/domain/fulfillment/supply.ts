import type { Day } from '../shared/days.ts';
import type { AccountId, ItemId, ReceiptId, WarehouseId } from '../shared/ids.ts';
import type { Quantity } from '../shared/quantity.ts';

/** What of an item is not yet promised: on the shelf, and on firm receipts by day (earliest first). Source: domain.md part 7. */
export type ItemSupply = {
  readonly itemId: ItemId;
  readonly warehouseId: WarehouseId;
  readonly free: Quantity;
  readonly receipts: readonly { readonly receiptId: ReceiptId; readonly expectedOn: Day; readonly free: Quantity }[];
  readonly protections: readonly Protection[];
};

/** The least kept for a holder until its release day; `left` is what it has not used. Source: domain.md part 7. */
export type Protection = {
  readonly protectionId: string;
  readonly holderId: AccountId;
  readonly left: Quantity;
  readonly kind: 'core' | 'prioritized';
  readonly rank: number;
  readonly releaseOn: Day;
};

/** When goods can reach a ship-to. deliveryDays: ISO weekdays; cutOff: 'HH:MM' at the warehouse. Source: domain.md part 9. */
export type ShipCalendar = { readonly deliveryDays: readonly number[]; readonly transitDays: number; readonly cutOff: string };

/** A dated part of a line. source none: no supply is known for it yet, so it has no day. */
export type Portion = {
  readonly quantity: Quantity;
  readonly warehouseId: WarehouseId;
  readonly source: { readonly kind: 'stock' } | { readonly kind: 'receipt'; readonly receiptId: ReceiptId } | { readonly kind: 'none' };
  readonly shipOn: Day | null;
  readonly deliverOn: Day | null;
  readonly protections: readonly { readonly protectionId: string; readonly quantity: Quantity }[];
};
