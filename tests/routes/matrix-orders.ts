import { aBuyer, aListPrice, anItem, insert, stock, taxRates } from '#tests/support/builders.ts';
import { order, typed } from '#tests/support/ordering.ts';
import type { World } from './matrix-world.ts';

/** A placed order of each account, by number. */
export async function anOrderOfEach(world: World): Promise<{ readonly own: string; readonly foreign: string }> {
  await taxRates(world.store);
  await insert(world.store, 'carriage_rules', { id: 'carriage', country: '*', account_class: '*', currency: 'GBP', charge: 500, free_from: null });
  const item = await anItem(world.store);
  await aListPrice(world.store, { itemId: item.id });
  await stock(world.store, { itemId: item.id, onHand: 100 });
  const place = async ({ account, site }: World['own']) => {
    const buyer = { ...(await aBuyer(world.store, { accountId: account.id, siteId: site.id })) };
    const placed = await order(world.app, buyer, [typed(item.sku, 2), typed(item.sku, 3)]);
    if (!placed.ok) throw new Error(JSON.stringify(placed.refusal));
    return placed.value.number;
  };
  return { own: await place(world.own), foreign: await place(world.foreign) };
}
