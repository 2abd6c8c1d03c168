import type { Day, Instant } from '../shared/days.ts';
import type { Money } from '../shared/money.ts';
import type { OrderStatus } from './order-page.ts';

/** Which orders a list shows: all, those of which something is still here, with a line that has no day yet, on hold, or wholly shipped. */
export type OrderView = 'all' | 'open' | 'waiting' | 'held' | 'left';
export type OrderQuery = { readonly view: OrderView; readonly q: string; readonly page: number };
export type OrderListed = {
  readonly number: string;
  readonly status: OrderStatus;
  readonly poNumber: string | null;
  readonly accountName: string;
  readonly siteName: string;
  readonly placedAt: Instant;
  readonly lines: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly total: Money;
};
export type OrderList = { readonly rows: readonly OrderListed[]; readonly total: number; readonly pageSize: number };
