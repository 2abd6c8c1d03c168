import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { accepted, picking } from '#tests/support/a-shipment.ts';
import { draftedRest } from '#tests/support/an-invoice.ts';
import { aBuyer, aStaff } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

const byNumber = (number: string): Target => ({ params: { number } });

/** An issued invoice of each account. */
export async function invoices(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const orders = await anOrderOfEach(world);
  const [staff, finance] = [await aStaff(world.store, ['operations']), await aStaff(world.store, ['finance'])];
  const invoice = async (side: 'own' | 'foreign') => {
    const buyer = await aBuyer(world.store, { accountId: world[side].account.id, siteId: world[side].site.id });
    const { invoiceId } = await draftedRest(world.app, { buyer, staff }, { orderNumbers: [orders[side]] });
    return byNumber(accepted(await issueInvoice(world.app, finance, { invoiceId, version: 1 })).number);
  };
  return { own: await invoice('own'), foreign: await invoice('foreign'), absent: byNumber('INV-999999') };
}

/** A shipment being picked of each account. */
export async function deliveries(world: World): Promise<Sample> {
  await aLegalEntity(world.store);
  const orders = await anOrderOfEach(world);
  const staff = await aStaff(world.store, ['operations']);
  const shipment = async (order: string) => byNumber(await picking(world.app, staff, [order]));
  return { own: await shipment(orders.own), foreign: await shipment(orders.foreign), absent: byNumber('DN-9999999') };
}
