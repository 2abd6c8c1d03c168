import type { Actor } from '#app/domain/accounts/actor.ts';
import type { Invoice } from '#app/domain/billing/invoice.ts';
import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { noteAudits } from '#db/repositories/audit.ts';
import { insertOrderEvents } from '#db/repositories/ordering/order-events.ts';

type Done = {
  readonly kind: 'invoiced' | 'credited';
  readonly at: Instant;
  readonly actor: Actor;
  readonly invoice: Invoice;
  readonly document: InvoiceDocument;
  readonly detail: Readonly<Record<string, unknown>>;
};

/** Writes that a document was issued into the audit trail and into the history of each of its orders; part of the caller's transaction. */
export async function tellOfDocument({ ids }: Context, tx: Tx, { kind, at, actor, invoice, document, detail }: Done): Promise<void> {
  const { accountId, lines } = invoice;
  const orders = [...new Set(lines.map((line) => line.orderId))].map((orderId) => ({
    orderId,
    detail: { document: document.number, lines: lines.filter((line) => line.orderId === orderId).length },
  }));
  await insertOrderEvents(
    tx,
    orders.map((order) => ({ id: ids.next(), accountId, at, actor, kind, ...order })),
  );
  const subjects = [
    { subject: { kind: 'invoice', id: invoice.id }, detail: { number: document.number, total: document.total.minor, currency: document.currency, ...detail } },
    ...orders.map((order) => ({ subject: { kind: 'order', id: order.orderId }, detail: order.detail })),
  ];
  await noteAudits(
    tx,
    subjects.map((noted) => ({ id: ids.next(), at, actor, accountId, action: kind, ...noted })),
  );
}
