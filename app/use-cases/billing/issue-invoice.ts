import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideReview, type ReviewRefusal } from '#app/domain/billing/decide-review.ts';
import type { InvoiceId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { countInvoiced, lockInvoice } from '#db/repositories/billing/invoices.ts';
import { refreshOrderStatus } from '#db/repositories/ordering/order-status.ts';
import { issueDocument } from './issue-document.ts';
import { tellOfDocument } from './tell-of-document.ts';

/** version: the one the reviewer saw. */
export type ReviewedCommand = { readonly invoiceId: InvoiceId; readonly version: number };
export type InvoiceRefusal = ReviewRefusal | { readonly kind: 'no-such-invoice' };

/** Issues a reviewed invoice: from now on it has a number, never changes, and is owed. */
export function issueInvoice(context: Context, staff: Staff, command: ReviewedCommand): Promise<Result<{ readonly number: string }, InvoiceRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const invoice = await lockInvoice(tx, { id: command.invoiceId });
    if (!invoice) return refuse({ kind: 'no-such-invoice' });
    const decision = decideReview(invoice, 'issue', command.version);
    if (!decision.ok) return decision;

    await countInvoiced(tx, invoice);
    const { document, at } = await issueDocument(context, tx, invoice, staff);
    await refreshOrderStatus(tx, [...new Set(invoice.lines.map((line) => line.orderId))]);
    await tellOfDocument(context, tx, { kind: 'invoiced', at, actor: actorOf(staff), invoice, document, detail: {} });
    return accept({ number: document.number });
  });
}
