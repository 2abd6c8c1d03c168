import type { Buyer } from '#app/domain/accounts/people.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { toSeen } from '#app/domain/ordering/seen-lines.ts';
import type { Context } from '#app/ports/context.ts';
import { checkLines } from '#app/use-cases/ordering/check-lines.ts';
import { type PlaceOrder, placeOrder } from '#app/use-cases/ordering/place-order.ts';
import type { Store } from '#db/database.ts';
import { insert, taxRates } from './builders.ts';

/** What every order needs of the host: tax, carriage and its zone. */
export async function aHost(store: Store): Promise<void> {
  await taxRates(store);
  await insert(store, 'carriage_rules', { id: 'carriage', country: '*', account_class: '*', currency: 'GBP', charge: 0, free_from: null });
  await insert(store, 'host_facts', { name: 'zone', value: 'Europe/London' });
}

/** A line as typed: code, quantity and, if said, unit. */
export function typed(code: string, quantity: number | string, unit = ''): TypedLine {
  return { code, quantity: String(quantity), unit };
}

/** The command of a buyer who just saw what the lines cost and when they come. */
export async function asSeen(context: Context, buyer: Buyer, lines: readonly TypedLine[], overrides: Partial<PlaceOrder> = {}): Promise<PlaceOrder> {
  const { verdicts, sum } = await checkLines(context, buyer, { lines, requestedOn: overrides.requestedOn ?? null, locale: 'en-GB' });
  const seen = verdicts.flatMap((verdict) => (verdict.kind === 'good' ? [toSeen(verdict.line)] : []));
  return {
    lines,
    seen,
    seenTotal: sum.total.minor,
    poNumber: '',
    submissionKey: context.ids.next(),
    requestedOn: null,
    locale: 'en-GB',
    draftId: null,
    ...overrides,
  };
}

/** Sees and places, as a buyer does in two steps. */
export async function order(context: Context, buyer: Buyer, lines: readonly TypedLine[], overrides: Partial<PlaceOrder> = {}) {
  return placeOrder(context, buyer, await asSeen(context, buyer, lines, overrides));
}
