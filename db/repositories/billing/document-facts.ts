import type { DocumentFacts } from '#app/domain/billing/document-of.ts';
import type { Invoice } from '#app/domain/billing/invoice.ts';
import type { InvoiceDocument, Party } from '#app/domain/billing/invoice-document.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, id, type OrderId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { loadLegalEntity } from './legal-entities.ts';

/** What the document of an invoice or credit note says beside its lines, as it stands now. Needs the host scope. */
export async function loadDocumentFacts(host: Database, invoice: Invoice): Promise<DocumentFacts> {
  const orderIds = [...new Set(invoice.lines.map((line) => line.orderId))];
  const orders = await host.selectFrom('orders').select(['id', 'number']).where('id', 'in', orderIds).execute();
  const shipment = await host.selectFrom('shipments').select('number').where('id', '=', invoice.shipmentId).executeTakeFirst();
  return {
    seller: await loadLegalEntity(host),
    buyer: await loadParty(host, invoice.accountId),
    shipTo: await loadParty(host, invoice.siteId),
    shipmentNumber: shipment?.number ?? null,
    corrects: await loadCorrected(host, invoice),
    orderNumbers: new Map(orders.map((order) => [id<OrderId>(order.id), order.number])),
  };
}

/** An account with its own address, or that of its first site: accounts above a site have none of their own. */
async function loadParty(host: Database, accountId: AccountId): Promise<Party> {
  const row = await host
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as owner', 'owner.id', 'tree.ancestor_id')
    .innerJoin('accounts as place', 'place.id', 'tree.account_id')
    .innerJoin('sites', 'sites.account_id', 'tree.account_id')
    .select(['owner.name', 'owner.code', 'sites.line1', 'sites.line2', 'sites.city', 'sites.postcode', 'sites.country'])
    .where('tree.ancestor_id', '=', accountId)
    .orderBy('tree.distance')
    .orderBy('place.code')
    .limit(1)
    .executeTakeFirst();
  assert(row, `an address for account ${accountId}`);
  const lines = [row.line1, row.line2, `${row.city} ${row.postcode}`.trim()].filter((line) => line !== '');
  return { name: row.name, code: row.code, lines, country: row.country, vatNumber: null };
}

async function loadCorrected(host: Database, { correctsId, reason }: Invoice): Promise<InvoiceDocument['corrects']> {
  if (correctsId === null) return null;
  const row = await host.selectFrom('invoices').select(['number', 'issued_on']).where('id', '=', correctsId).executeTakeFirst();
  assert(row?.number && row.issued_on, 'a credit note corrects an issued invoice');
  return { number: row.number, issuedOn: row.issued_on as Day, reason };
}
