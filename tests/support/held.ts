import type { Context } from '#app/ports/context.ts';
import type { Store } from '#db/database.ts';
import { aBuyer, aListPrice, anAccount, anItem, aSite, stock } from './builders.ts';
import { aHost, order, typed } from './ordering.ts';

/** An order of twelve mugs at £1.00 and 20 % tax, of an account with a limit of £5.00: £9.40 over it. */
export async function aHeldOrder(store: Store, context: Context, options: { readonly onHand?: number } = {}) {
  await aHost(store);
  const account = await anAccount(store, { credit_limit: 500, name: 'Thornbury Fabrics' });
  const site = await aSite(store, { parent_id: account.id });
  const buyer = await aBuyer(store, { accountId: account.id, siteId: site.id });
  const mug = await anItem(store, { sku: 'MUG' });
  await aListPrice(store, { itemId: mug.id });
  await stock(store, { itemId: mug.id, onHand: options.onHand ?? 100 });
  const placed = await order(context, buyer, [typed('MUG', 12)]);
  if (!placed.ok) throw new Error(JSON.stringify(placed.refusal));
  return { account, buyer, number: placed.value.number };
}
