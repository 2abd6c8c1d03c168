import { hostScope } from '#app/domain/accounts/scope.ts';
import { draftInvoices as draftFrom } from '#app/domain/billing/draft-invoices.ts';
import { type AccountId, type InvoiceId, type InvoiceLineId, id, type ShipmentId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { insertDocuments, loadInvoicesOfShipment } from '#db/repositories/billing/invoices.ts';
import { loadLegalEntity } from '#db/repositories/billing/legal-entities.ts';
import { lockBillableShipment, lockShippedOrders } from '#db/repositories/billing/shipped-orders.ts';

export type DraftInvoices = { readonly shipmentId: ShipmentId; readonly accountId: AccountId };

/** Drafts the invoices of a shipment that left and puts them in review; run again, it answers with those of the first time. */
export function draftInvoices(context: Context, job: DraftInvoices): Promise<readonly InvoiceId[]> {
  return inTransaction(context, hostScope('worker'), async (tx) => {
    const shipment = await lockBillableShipment(tx, job.shipmentId);
    if (!shipment) return [];
    const earlier = await loadInvoicesOfShipment(tx, shipment.id);
    if (earlier.length > 0) return earlier;

    const { ids, clock } = context;
    const { id: legalEntityId } = await loadLegalEntity(tx);
    const documents = draftFrom(await lockShippedOrders(tx, { shipment, redrafted: null })).map((drafted) => ({
      ...drafted,
      id: id<InvoiceId>(ids.next()),
      kind: 'invoice' as const,
      accountId: shipment.accountId,
      siteId: shipment.siteId,
      legalEntityId,
      shipmentId: shipment.id,
      suppliedOn: shipment.shippedOn,
      createdAt: clock.now(),
      credit: null,
      lines: drafted.lines.map((line) => ({ ...line, id: id<InvoiceLineId>(ids.next()), correctsLineId: null })),
    }));
    await insertDocuments(tx, documents);
    return documents.map((document) => document.id);
  });
}
