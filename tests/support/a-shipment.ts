import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import { startShipment } from '#app/use-cases/fulfillment/start-shipment.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aListPrice, anAccount, anAccountUnit, anItem, aSite, aStaff, stock } from './builders.ts';
import { aHost, order, typed } from './ordering.ts';

/** A host that sells mugs, to this account in cases of 6, and jugs, with 60 of each on the shelf at £1.00 and 20 % tax. */
export async function aShop(store: Store) {
  await aHost(store);
  const account = await anAccount(store, { name: 'Carraway & Sons' });
  const site = await aSite(store, { parent_id: account.id });
  const buyer = await aBuyer(store, { accountId: account.id, siteId: site.id });
  const mug = await anItem(store, { sku: 'MUG', name: 'Enamel mug, cream' });
  const jug = await anItem(store, { sku: 'JUG', name: 'Enamel jug, cream' });
  await anAccountUnit(store, { account_id: account.id, item_id: mug.id, label: 'case of 6', plural: 'cases of 6', content: 6 });
  for (const item of [mug, jug]) {
    await aListPrice(store, { itemId: item.id });
    await stock(store, { itemId: item.id, onHand: 60 });
  }
  return { account, site, buyer, mug, jug, staff: await aStaff(store, ['operations']) };
}

/** Places an order, by default four cases of mugs and five jugs. */
export async function placed(context: Context, buyer: Buyer, lines: readonly TypedLine[] = [typed('MUG', 4), typed('JUG', 5)]): Promise<string> {
  return accepted(await order(context, buyer, lines)).number;
}

/** The promises of an order that could be picked now, by item then size. */
export async function portionsOf(store: Store, orderNumber: string): Promise<readonly string[]> {
  const rows = await store
    .reader(hostScope('test'))
    .selectFrom('promises')
    .innerJoin('orders', 'orders.id', 'promises.order_id')
    .innerJoin('items', 'items.id', 'promises.item_id')
    .select('promises.id')
    .where('orders.number', '=', orderNumber)
    .where('promises.status', '=', 'open')
    .where('promises.source', '=', 'stock')
    .where('promises.shipment_id', 'is', null)
    .orderBy('items.sku')
    .orderBy('promises.quantity')
    .execute();
  return rows.map((row) => row.id);
}

/** Starts picking all that can be picked of some orders; the number of the shipment. */
export async function picking(context: Context, staff: Staff, orderNumbers: readonly string[]): Promise<string> {
  const promiseIds: string[] = [];
  for (const number of orderNumbers) promiseIds.push(...(await portionsOf(context.store, number)));
  return accepted(await startShipment(context, staff, { promiseIds })).number;
}

/** What a form that ships says of packages and carrier. */
export const CONSIGNMENT = { packages: 2, weightGrams: 12_500, carrier: 'Northway', tracking: 'NW 4711', note: '' };

/** An order that was picked and has left, whole or (counted: base units by line, jugs before mugs) in part. */
export async function aShipment(store: Store, context: Context, options: { readonly counted?: readonly number[] } = {}) {
  const shop = await aShop(store);
  const orderNumber = await placed(context, shop.buyer);
  const number = await picking(context, shop.staff, [orderNumber]);
  const counted = options.counted ?? [5, 24];
  accepted(await shipShipment(context, shop.staff, { number, version: 1, counted, acceptsBroken: true, consignment: CONSIGNMENT }));
  return { ...shop, orderNumber, number };
}

/** The value of an outcome that must be a yes. */
export function accepted<Value>(outcome: Result<Value, unknown>): Value {
  assert(outcome.ok, `a yes, got ${JSON.stringify(outcome)}`);
  return outcome.value;
}
