import { hostScope } from '#app/domain/accounts/scope.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { sendBackInvoice } from '#app/use-cases/billing/send-back-invoice.ts';
import { aLegalEntity } from '#tests/support/a-legal-entity.ts';
import { accepted } from '#tests/support/a-shipment.ts';
import { draftedRest } from '#tests/support/an-invoice.ts';
import { aBuyer, aStaff } from '#tests/support/builders.ts';
import { anOrderOfEach } from './matrix-orders.ts';
import type { Sample, Target } from './matrix-target.ts';
import type { World } from './matrix-world.ts';

type Side = 'own' | 'foreign';

/** A draft in review of an order of each account. */
async function aDraftOfEach(world: World) {
  await aLegalEntity(world.store);
  const orders = await anOrderOfEach(world);
  const draft = async (side: Side) => {
    const buyer = await aBuyer(world.store, { accountId: world[side].account.id, siteId: world[side].site.id });
    return draftedRest(world.app, { buyer, staff: await aStaff(world.store, ['operations']) }, { orderNumbers: [orders[side]] });
  };
  return { own: await draft('own'), foreign: await draft('foreign') };
}

/** Issued invoices of both accounts. */
export async function invoicesOfEach(world: World): Promise<Sample> {
  const drafts = await aDraftOfEach(world);
  const finance = await aStaff(world.store, ['finance']);
  const target = (number: string): Target => ({ params: { number } });
  const issued = async (side: Side) => target(accepted(await issueInvoice(world.app, finance, { invoiceId: drafts[side].invoiceId, version: 1 })).number);
  return { own: await issued('own'), foreign: await issued('foreign'), absent: target('INV-999999') };
}

/** An issued invoice; finance sees those of all accounts. */
export async function anInvoiceOfAll(world: World): Promise<Sample> {
  return { ...(await invoicesOfEach(world)), foreign: null };
}

/** One piece to be credited of it, as its preview came to: £1.00 and 20 % tax. */
export async function anInvoiceToCredit(world: World): Promise<Sample> {
  const { own, absent } = await invoicesOfEach(world);
  const db = world.store.reader(hostScope('test'));
  const line = await db
    .selectFrom('invoice_lines')
    .innerJoin('invoices', 'invoices.id', 'invoice_lines.invoice_id')
    .select('invoice_lines.id')
    .where('invoices.number', '=', own.params?.['number'] ?? '')
    .where('invoice_lines.kind', '=', 'goods')
    .executeTakeFirstOrThrow();
  const fields = { 'lines[0].lineId': line.id, 'lines[0].quantity': '1', 'lines[0].unit': 'unit', 'lines[0].value': '' };
  const form = { ...fields, reason: 'broken on arrival', returned: '', submissionKey: 'matrix', seenTotal: '120' };
  return { own: { ...own, form }, foreign: null, absent: { ...absent, form } };
}

/** A draft that waits for review; form: what is decided on it. */
export async function aDraftInReview(world: World, form: Readonly<Record<string, string>>): Promise<Sample> {
  const { own } = await aDraftOfEach(world);
  const target = (id: string): Target => ({ params: { id }, form });
  return { own: target(own.invoiceId), foreign: null, absent: target('01900000-0000-7000-8000-999999999999') };
}

/** A draft that was sent back. */
export async function aDraftSentBack(world: World): Promise<Sample> {
  const { own } = await aDraftOfEach(world);
  const finance = await aStaff(world.store, ['finance']);
  accepted(await sendBackInvoice(world.app, finance, { invoiceId: own.invoiceId, version: 1, note: 'price of line 2' }));
  const target = (id: string): Target => ({ params: { id }, form: { version: '2' } });
  return { own: target(own.invoiceId), foreign: null, absent: target('01900000-0000-7000-8000-999999999999') };
}
