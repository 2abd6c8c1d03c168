import type { Portion } from '../fulfillment/supply.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { promisedStatus } from './decide-place-order.ts';
import type { OrderStatus } from './order-page.ts';

/** portions: what its open lines are promised at this moment. */
export type ReleasableOrder = { readonly status: OrderStatus; readonly portions: readonly Pick<Portion, 'source'>[] };
export type ReleaseRefusal = { readonly kind: 'not-on-hold'; readonly status: OrderStatus };

/** Lets an order go on although it is over the credit limit: it is then confirmed as far as it has days. Source: domain.md part 8, "release". */
export function decideRelease(order: ReleasableOrder): Result<{ readonly status: 'confirmed' | 'part-confirmed' }, ReleaseRefusal> {
  if (order.status !== 'on-hold') return refuse({ kind: 'not-on-hold', status: order.status });
  return accept({ status: promisedStatus([order]) });
}
