import type { Day, Instant } from '../shared/days.ts';
import type { PackingListLine } from './packing-list.ts';
import type { ShipmentState } from './shipment.ts';

/** Which shipments a list shows. kept: all that were not given up. */
export type ShipmentView = 'picking' | 'shipped' | 'canceled' | 'kept' | 'all';

/** A shipment in a list. orders: numbers of the orders in it; on: the day it left, or is to leave. */
export type ShipmentListed = {
  readonly number: string;
  readonly status: ShipmentState['status'];
  readonly accountName: string;
  readonly siteName: string;
  readonly orders: readonly string[];
  readonly lines: number;
  readonly on: Day;
  readonly packages: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
};

/** A shipment with its lines and what came back of it. */
export type ShipmentPage = {
  readonly number: string;
  readonly state: ShipmentState;
  readonly version: number;
  readonly accountName: string;
  readonly siteName: string;
  readonly siteLines: readonly string[];
  readonly warehouseName: string;
  readonly shipOn: Day;
  readonly startedAt: Instant;
  readonly lines: readonly ShipmentPageLine[];
  readonly returns: readonly ReturnTold[];
};

/** Quantities in base units; the line was ordered in unitLabel of unitContent. */
export type ShipmentPageLine = {
  readonly position: number;
  readonly orderNumber: string;
  readonly poNumber: string | null;
  readonly sku: string;
  readonly accountCode: string | null;
  readonly name: string;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly baseUnit: string;
  readonly picked: number;
  readonly shipped: number;
  readonly returned: number;
  readonly packs: PackingListLine['packs'];
};

/** A return as the page of its shipment tells it. */
export type ReturnTold = { readonly number: string; readonly receivedOn: Day; readonly reason: string };

/** A return in a list. pieces are not summed: its lines may be of different units. */
export type ReturnListed = ReturnTold & {
  readonly shipmentNumber: string;
  readonly accountName: string;
  readonly siteName: string;
  readonly recordedBy: string;
  readonly lines: number;
  readonly scrapped: number;
};
