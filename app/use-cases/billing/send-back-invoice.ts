import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { decideReview } from '#app/domain/billing/decide-review.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockInvoice, saveSentBack } from '#db/repositories/billing/invoices.ts';
import type { InvoiceRefusal, ReviewedCommand } from './issue-invoice.ts';

export type SendBackInvoice = ReviewedCommand & { readonly note: string };

/** Takes an invoice out of review with a note of what is wrong; it can be drafted anew once that is put right. */
export function sendBackInvoice(context: Context, staff: Staff, command: SendBackInvoice): Promise<Result<{ readonly version: number }, InvoiceRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const invoice = await lockInvoice(tx, { id: command.invoiceId });
    if (!invoice) return refuse({ kind: 'no-such-invoice' });
    const decision = decideReview(invoice, 'send-back', command.version);
    if (!decision.ok) return decision;

    const { version } = decision.value;
    await saveSentBack(tx, invoice, { version, note: command.note });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: invoice.accountId,
      action: 'invoice-sent-back',
      subject: { kind: 'invoice', id: invoice.id },
      detail: { note: command.note },
    });
    return accept({ version });
  });
}
