import { type LineProgress, shipmentProgress } from '../fulfillment/shipment-progress.ts';
import type { OrderStatus } from './order-page.ts';

/**
 * What an order's status follows from. lines: its open lines, in base units; hasUndated: some of it waits for a day;
 * isSettled: nothing is open on the invoices that bill it.
 */
export type OrderFactsNow = {
  readonly status: OrderStatus;
  readonly lines: readonly (LineProgress & { readonly invoiced: number })[];
  readonly hasUndated: boolean;
  readonly isSettled: boolean;
};

/** The status that goods and invoices have brought an order to; on hold and canceled are left by a decision only. Source: domain.md part 8. */
export function orderStatusNow({ status, lines, hasUndated, isSettled }: OrderFactsNow): OrderStatus {
  if (status === 'on-hold' || status === 'canceled') return status;
  const progress = shipmentProgress(lines);
  if (progress === 'untouched') return hasUndated ? 'part-confirmed' : 'confirmed';
  if (progress === 'started') return 'in-fulfillment';
  if (lines.some((line) => line.invoiced < line.ordered)) return 'shipped';
  return isSettled ? 'closed' : 'invoiced';
}
