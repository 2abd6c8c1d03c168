import type { Buyer, Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, type InvoiceId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { draftInvoices } from '#app/use-cases/billing/draft-invoices.ts';
import { issueInvoice } from '#app/use-cases/billing/issue-invoice.ts';
import { shipShipment } from '#app/use-cases/fulfillment/ship-shipment.ts';
import type { Store } from '#db/database.ts';
import { aLegalEntity } from './a-legal-entity.ts';
import { accepted, aShop, CONSIGNMENT, picking, placed } from './a-shipment.ts';
import { aStaff } from './builders.ts';

type Shop = { readonly buyer: Buyer; readonly staff: Staff };

/** A shop that can also bill: with the company that sells and someone of finance. */
export async function aBillingShop(store: Store) {
  await aLegalEntity(store);
  return { ...(await aShop(store)), finance: await aStaff(store, ['finance']) };
}

/** Orders, ships, and drafts: what is in review then. counted: base units by line, where not all of it leaves. */
export async function drafted(context: Context, shop: Shop, of: { readonly lines?: readonly TypedLine[]; readonly counted?: readonly number[] } = {}) {
  const orderNumber = await placed(context, shop.buyer, of.lines);
  return { orderNumber, ...(await draftedRest(context, shop, { orderNumbers: [orderNumber], counted: of.counted })) };
}

/** Ships together what can be shipped of some orders, and drafts it. */
export async function draftedRest(
  context: Context,
  shop: Shop,
  of: { readonly orderNumbers: readonly string[]; readonly counted?: readonly number[] | undefined },
) {
  const shipmentNumber = await picking(context, shop.staff, of.orderNumbers);
  const db = context.store.reader(hostScope('test'));
  const shipment = await db.selectFrom('shipments').select(['id', 'account_id']).where('number', '=', shipmentNumber).executeTakeFirstOrThrow();
  const lines = await db.selectFrom('shipment_lines').select('picked').where('shipment_id', '=', shipment.id).orderBy('position').execute();
  const counted = of.counted ?? lines.map(({ picked }) => picked);
  accepted(await shipShipment(context, shop.staff, { number: shipmentNumber, version: 1, counted, acceptsBroken: true, consignment: CONSIGNMENT }));
  const shipmentId = id<ShipmentId>(shipment.id);
  const invoiceIds = await draftInvoices(context, { shipmentId, accountId: id<AccountId>(shipment.account_id) });
  const [invoiceId] = invoiceIds;
  assert(invoiceId, 'an invoice of the shipment');
  return { shipmentId, shipmentNumber, invoiceId, invoiceIds };
}

/** The whole way to an issued invoice, by default of 24 mugs and 5 jugs: £29.00 and £5.80 tax. */
export async function invoiced(context: Context, shop: Shop & { readonly finance: Staff }, lines?: readonly TypedLine[]) {
  const draft = await drafted(context, shop, lines ? { lines } : {});
  return { ...draft, ...accepted(await issueInvoice(context, shop.finance, { invoiceId: draft.invoiceId, version: 1 })) };
}

/** An issued invoice over £34.80 in a shop of its own. */
export async function anInvoice(store: Store, context: Context) {
  const shop = await aBillingShop(store);
  return { ...shop, ...(await invoiced(context, shop)) };
}

/** The row of an invoice or credit note. */
export function invoiceRow(store: Store, by: { readonly id: InvoiceId } | { readonly number: string }) {
  const query = store.reader(hostScope('test')).selectFrom('invoices').selectAll();
  return ('id' in by ? query.where('id', '=', by.id) : query.where('number', '=', by.number)).executeTakeFirstOrThrow();
}
