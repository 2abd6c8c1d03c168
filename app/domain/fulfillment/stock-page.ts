import type { Day, Instant } from '../shared/days.ts';

/** An item on the shelf of a warehouse, in base units. free: on hand and promised to nobody. */
export type StockListed = {
  readonly sku: string;
  readonly name: string;
  readonly baseUnit: string;
  readonly warehouseName: string;
  readonly onHand: number;
  readonly promised: number;
  readonly free: number;
};

/** Which items a list of stock shows. none: nothing of it is free. */
export type StockView = 'all' | 'promised' | 'none';

/** A movement of the journal. about: the shipment or return it belongs to, or why somebody counted. */
export type StockMoveTold = {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  readonly quantity: number;
  readonly about: { readonly kind: 'shipment' | 'return' | 'reason'; readonly text: string } | null;
  readonly who: string | null;
};

/** Open promises from a shelf. shipmentNumber: they are picked for it already. */
export type ShelfPromise = {
  readonly orderNumber: string;
  readonly siteName: string;
  readonly quantity: number;
  readonly shipOn: Day | null;
  readonly shipmentNumber: string | null;
};

/** One item on its shelf: what it holds, who it is promised to, how it came there. */
export type StockPage = StockListed & {
  readonly warehouseCode: string;
  readonly promises: readonly ShelfPromise[];
  readonly moves: readonly StockMoveTold[];
  readonly moveCount: number;
  readonly pageSize: number;
};
