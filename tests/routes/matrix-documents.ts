import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { picking } from '#tests/support/a-shipment.ts';
import { aStaff } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

/** A delivery being picked for each account. */
export async function deliveries(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const orders = await anOrderOfEach(world);
  const staff = await aStaff(world.store, ['operations']);
  const target = (number: string): Target => ({ params: { number } });
  const picked = async (order: string) => target(await picking(world.app, staff, [order]));
  return { own: await picked(orders.own), foreign: await picked(orders.foreign), absent: target('DN-9999999') };
}

/** A delivery; operations prints the lists of all accounts. */
export async function aPackingListOfAll(world: World): Promise<Sample> {
  return { ...(await deliveries(world)), foreign: null };
}
