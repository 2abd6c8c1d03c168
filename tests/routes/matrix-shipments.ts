import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import { accepted, CONSIGNMENT, picking, portionsOf } from '#tests/support/a-shipment.ts';
import { anItem, aStaff, stock } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

const SHIP = { version: '1', 'counted[0]': '2', 'counted[1]': '3', packages: '1', weight: '', carrier: '', tracking: '', note: '' };
const BACK = {
  version: '2',
  reason: 'arrived broken',
  'lines[0].quantity': '1',
  'lines[0].disposition': 'restock',
  'lines[1].quantity': '',
  'lines[1].disposition': 'scrap',
};
const NOBODYS = 'DN-0000-0000';

/** Goods of the own account that lie ready, by the code of their ship-to. */
export async function aShipTo(world: World): Promise<Sample> {
  const { own } = await anOrderOfEach(world);
  const [promiseId = ''] = await portionsOf(world.store, own);
  const target = (site: string): Target => ({ params: { site }, form: { 'take[0]': promiseId } });
  return { own: target(world.own.site.code), foreign: null, absent: target('S00000000') };
}

/** A picking list as its form ships it. */
export async function aPickingList(world: World): Promise<Sample> {
  const { own } = await anOrderOfEach(world);
  const number = await picking(world.app, await aStaff(world.store, ['operations']), [own]);
  const target = (of: string): Target => ({ params: { number: of }, form: SHIP });
  return { own: target(number), foreign: null, absent: target(NOBODYS) };
}

/** Goods that left, as the form of a return takes them back. */
export async function aDeliveryToReturn(world: World): Promise<Sample> {
  const { own } = await anOrderOfEach(world);
  const staff = await aStaff(world.store, ['operations']);
  const number = await picking(world.app, staff, [own]);
  accepted(await shipShipment(world.app, staff, { number, version: 1, counted: [2, 3], acceptsBroken: false, consignment: CONSIGNMENT }));
  const target = (of: string): Target => ({ params: { number: of }, form: BACK });
  return { own: target(number), foreign: null, absent: target(NOBODYS) };
}

export async function aShelf({ store }: World): Promise<Sample> {
  const item = await anItem(store);
  await stock(store, { itemId: item.id, onHand: 5 });
  const target = (sku: string): Target => ({ params: { sku }, form: { warehouse: 'MAIN', seen: '5', counted: '4', reason: 'yearly count' } });
  return { own: target(item.sku), foreign: null, absent: target('absent-7001') };
}
