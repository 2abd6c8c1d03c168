import type { Day, Instant } from '../shared/days.ts';

/** What is known of goods beside their lines, each optional but the number of packages. weightGrams: all packages together. */
export type Consignment = {
  readonly packages: number;
  readonly weightGrams: number | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly note: string;
};

/** Where a shipment stands. picking: its goods are being taken from the shelf; shipped: they left the warehouse on that day. Source: domain.md part 9. */
export type ShipmentState =
  | { readonly status: 'picking' }
  | { readonly status: 'shipped'; readonly shippedOn: Day; readonly shippedAt: Instant; readonly consignment: Consignment }
  | { readonly status: 'canceled' };
