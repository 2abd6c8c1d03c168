import { aGroup, aListPrice, anItem, stock } from '#tests/support/builders.ts';
import type { World } from './matrix-world.ts';

/** An item granted to each account alone, in a group of its own, by sku and group code. */
export async function anItemOfEach(world: World): Promise<{ readonly own: Granted; readonly foreign: Granted }> {
  const grant = async (name: string, { account }: World['own']): Promise<Granted> => {
    const group = await aGroup(world.store, { code: `${name}-group` });
    const item = await anItem(world.store, { sku: `${name}-7001`, group_id: group.id, is_public: 0, grants: [account.id] });
    await aListPrice(world.store, { itemId: item.id });
    await stock(world.store, { itemId: item.id, onHand: 10 });
    return { sku: item.sku, group: group.code };
  };
  return { own: await grant('own', world.own), foreign: await grant('foreign', world.foreign) };
}

type Granted = { readonly sku: string; readonly group: string };
