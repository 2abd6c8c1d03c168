import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideReview } from '#app/domain/billing/decide-review.ts';
import { draftInvoices } from '#app/domain/billing/draft-invoices.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type InvoiceLineId, id } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockInvoice, replaceDraft } from '#db/repositories/billing/invoices.ts';
import { lockBillableShipment, lockShippedOrders } from '#db/repositories/billing/shipped-orders.ts';
import type { InvoiceRefusal, ReviewedCommand } from './issue-invoice.ts';

/** Drafts an invoice that was sent back anew, from its shipment and orders as they are now, and puts it in review again. */
export function redraftInvoice(context: Context, staff: Staff, command: ReviewedCommand): Promise<Result<{ readonly version: number }, InvoiceRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const invoice = await lockInvoice(tx, { id: command.invoiceId });
    if (!invoice) return refuse({ kind: 'no-such-invoice' });
    const decision = decideReview(invoice, 'redraft', command.version);
    if (!decision.ok) return decision;

    const { version } = decision.value;
    const shipment = invoice.shipmentId && (await lockBillableShipment(tx, invoice.shipmentId));
    assert(shipment, `the shipment of draft ${invoice.id}`);
    const orderIds = [...new Set(invoice.lines.map((line) => line.orderId))];
    const [drafted, ...others] = draftInvoices(await lockShippedOrders(tx, { shipment, redrafted: { invoiceId: invoice.id, orderIds } }));
    assert(drafted && others.length === 0, `one invoice for the orders of draft ${invoice.id}`);
    const lines = drafted.lines.map((line) => ({ ...line, id: id<InvoiceLineId>(context.ids.next()), correctsLineId: null }));
    await replaceDraft(tx, invoice, { ...drafted, lines, version });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: invoice.accountId,
      action: 'invoice-redrafted',
      subject: { kind: 'invoice', id: invoice.id },
      detail: { before: invoice.sums.total.minor, after: drafted.sums.total.minor, currency: invoice.currency },
    });
    return accept({ version });
  });
}
