import type { Day } from '../shared/days.ts';

/** Which expected receipts a list shows. late: their day is over. Source: domain.md part 7, "only firm receipts count". */
export type ReceiptView = 'all' | 'late' | 'firm' | 'planned';

/** Supply on its way, in base units. promised: how much of it orders wait for. */
export type ExpectedReceipt = {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly baseUnit: string;
  readonly supplierName: string;
  readonly quantity: number;
  readonly promised: number;
  readonly expectedOn: Day;
  readonly isFirm: boolean;
  readonly isLate: boolean;
};

/** A receipt of any state. booked: what was counted, and how many order lines got other dates by it. */
export type ReceiptPage = Pick<ExpectedReceipt, 'id' | 'sku' | 'name' | 'baseUnit' | 'supplierName' | 'quantity' | 'promised' | 'expectedOn'> & {
  readonly status: 'planned' | 'firm' | 'received' | 'canceled';
  readonly booked: { readonly received: number; readonly linesChanged: number } | null;
};
