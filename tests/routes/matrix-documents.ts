import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { picking } from '#tests/support/a-shipment.ts';
import { anIssuedInvoice } from '#tests/support/an-issued-invoice.ts';
import { aStaff } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

const byNumber = (number: string): Target => ({ params: { number } });

/** An issued invoice of each account. */
export async function invoicesOf({ store, own, foreign }: World): Promise<Sample> {
  const invoice = async ({ account, site }: World['own']) =>
    byNumber((await anIssuedInvoice(store, { account_id: account.id, site_id: site.id })).document.number);
  return { own: await invoice(own), foreign: await invoice(foreign), absent: byNumber('INV-999999') };
}

/** A shipment being picked of each account. */
export async function deliveries(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const { own, foreign } = await anOrderOfEach(world);
  const staff = await aStaff(world.store, ['operations']);
  const shipment = async (order: string) => byNumber(await picking(world.app, staff, [order]));
  return { own: await shipment(own), foreign: await shipment(foreign), absent: byNumber('DN-9999999') };
}
