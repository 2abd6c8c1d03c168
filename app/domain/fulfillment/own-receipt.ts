import type { Day } from '../shared/days.ts';

/** Goods a supplier is to deliver, in base units. isLate: its day is over. */
export type OwnReceipt = {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly baseUnit: string;
  readonly quantity: number;
  readonly expectedOn: Day;
  readonly isFirm: boolean;
  readonly isLate: boolean;
};

/** to-confirm: planned, waiting for the supplier's word. */
export type OwnReceiptView = 'to-confirm' | 'confirmed';
