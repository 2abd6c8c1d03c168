import { monthPeople } from '#app/commands/month/month-people.ts';
import { type Shipped, shipDue } from '#app/commands/month/ship-due.ts';
import { emptyTally } from '#app/commands/month/tally.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { day } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import { placeOrder } from '#app/use-cases/ordering/place-order.ts';
import { asSeen } from '#tests/support/ordering.ts';
import { benchBuyer, orderableLines } from './bench-buyer.ts';

const BASKETS = 20;
const EVER = day('2999-12-31');

/** Orders of so many lines, really placed and really shipped, one shipment each. */
export async function shipOrders(context: Context, wanted: { readonly orders: number; readonly lines: number }): Promise<readonly Shipped[]> {
  const buyer = await benchBuyer(context.store);
  const { operations } = await monthPeople(context.store.reader(hostScope('bench')), context.clock);
  const lines = await orderableLines(context, buyer, wanted.lines * BASKETS);
  const baskets = [];
  for (let at = 0; at < BASKETS; at++) baskets.push(await asSeen(context, buyer, lines.slice(at * wanted.lines, (at + 1) * wanted.lines)));
  const shipments: Shipped[] = [];
  for (let at = 0; at < wanted.orders; at++) {
    const basket = baskets[at % BASKETS];
    if (!basket) throw new Error('there are baskets');
    const placed = await placeOrder(context, buyer, { ...basket, submissionKey: context.ids.token() });
    if (!placed.ok) throw new Error(`an order of the bench was refused: ${placed.refusal.kind}`);
    shipments.push(...(await shipDue(context, operations, { on: EVER, tally: emptyTally() })));
  }
  return shipments;
}
