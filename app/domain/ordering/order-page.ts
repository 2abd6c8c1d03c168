import type { PackMatch } from '../catalog/match-packs.ts';
import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { TaxGroup } from '../shared/tax.ts';
import type { UnitPrice } from '../shared/unit-price.ts';
import type { CreditExcess, DecidedOrder } from './decide-place-order.ts';

/** Where an order stands; from in-fulfillment on, some of it has been picked. closed: all of it invoiced and paid. Source: domain.md part 8. */
export type OrderStatus = DecidedOrder['status'] | 'in-fulfillment' | 'shipped' | 'invoiced' | 'closed' | 'canceled';

/** An order as its page tells it. Counts are in the unit each line was agreed in. */
export type OrderPage = {
  readonly number: string;
  readonly status: OrderStatus;
  readonly hold: CreditExcess | null;
  readonly poNumber: string | null;
  readonly accountName: string;
  readonly siteName: string;
  readonly requestedOn: Day;
  readonly placedAt: Instant;
  readonly placedBy: string | null;
  readonly isActing: boolean;
  readonly paymentDays: number;
  readonly net: Money;
  readonly carriage: Money;
  readonly taxGroups: readonly TaxGroup[];
  readonly total: Money;
  readonly lines: readonly OrderPageLine[];
  readonly events: readonly OrderPageEvent[];
  /** Deliveries with goods of this order, in the order they were begun; those given up are left out. */
  readonly deliveries: readonly { readonly number: string; readonly isShipped: boolean; readonly on: Day }[];
};

export type OrderPageLine = {
  readonly id: string;
  readonly position: number;
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly count: number;
  readonly unitLabel: string;
  readonly unitContent: number;
  readonly baseUnit: string;
  readonly quantity: number;
  readonly price: UnitPrice;
  readonly net: Money;
  /** The label program and version the goods are made by; null: plain goods. */
  readonly label: { readonly program: string; readonly version: number } | null;
  readonly isOpen: boolean;
  readonly packs: PackMatch;
  /** What has left and what is invoiced, in base units. */
  readonly shipped: number;
  readonly invoiced: number;
  /** What is still to come. quantity: base units. isPicking: it is on a picking list now. */
  readonly portions: readonly { readonly quantity: number; readonly deliverOn: Day | null; readonly isPicking: boolean }[];
};

export type OrderPageEvent = { readonly at: Instant; readonly kind: string; readonly who: string | null; readonly lines: number };
