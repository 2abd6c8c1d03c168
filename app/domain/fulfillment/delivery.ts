import type { Day } from '../shared/days.ts';
import type { ShipmentListed } from './shipment-page.ts';

/** Goods that come to a ship-to on a day. day null: no day is known yet. lines: order lines with a part on that day. */
export type ComingDay = { readonly siteName: string; readonly day: Day | null; readonly lines: number; readonly orders: readonly string[] };

/** A delivery in the buyer's list: what left, or is being packed now. */
export type DeliveryListed = Omit<ShipmentListed, 'accountName'>;
