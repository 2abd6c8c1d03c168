import { sql } from 'kysely';
import { type AppliedFacts, appliedPosting } from '#app/domain/billing/billing-postings.ts';
import type { ApplyTarget } from '#app/domain/billing/decide-apply.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId, type OrderId, type UserId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';
import { refreshOrderStatus } from '../ordering/order-status.ts';
import { postToLedger } from './ledger.ts';

/** A document as something can be set against it, or, a credit note, set against others. */
export type OpenDocument = ApplyTarget & {
  readonly id: InvoiceId;
  readonly number: string | null;
  readonly version: number;
  readonly legalEntityId: LegalEntityId;
  readonly dueOn: Day | null;
};

/** Documents by their numbers, locked in the order of their ids; numbers nobody has are left out. Needs the host scope. */
export async function lockDocuments(host: Tx, numbers: readonly string[]): Promise<readonly OpenDocument[]> {
  if (numbers.length === 0) return [];
  const query = host
    .selectFrom('invoices')
    .select(['id', 'kind', 'status', 'number', 'version', 'account_id', 'legal_entity_id', 'currency', 'open', 'due_on'])
    .where('number', 'in', numbers)
    .orderBy('id');
  const rows = await forUpdate(query).execute();
  return rows.map((row) => ({
    id: id<InvoiceId>(row.id),
    kind: row.kind,
    status: row.status,
    number: row.number,
    version: row.version,
    accountId: id<AccountId>(row.account_id),
    legalEntityId: id<LegalEntityId>(row.legal_entity_id),
    dueOn: row.due_on as Day | null,
    open: money(row.open, row.currency),
  }));
}

/** What is set against an invoice, and where it comes from. */
export type Application = Omit<AppliedFacts, 'source'> & {
  readonly source: { readonly kind: 'payment'; readonly id: string } | { readonly kind: 'credit-note'; readonly id: InvoiceId };
};
export type ApplicationMade = { readonly postingId: string; readonly at: Instant; readonly actorId: UserId | null };

/**
 * Sets an amount of a payment or credit note against an invoice: both get smaller, the ledger says so, and its orders may close. Lock
 * source and invoice first, and decide; an amount that no longer fits is an error that undoes all. Needs the host scope.
 */
export async function applyToInvoice(host: Tx, application: Application, made: ApplicationMade): Promise<void> {
  const { source, invoiceId, amount } = application;
  await host
    .insertInto('applications')
    .values({
      id: application.applicationId,
      account_id: application.accountId,
      payment_id: source.kind === 'payment' ? source.id : null,
      credit_note_id: source.kind === 'credit-note' ? source.id : null,
      invoice_id: invoiceId,
      amount: amount.minor,
      applied_at: made.at,
      applied_by: made.actorId,
    })
    .execute();
  await lowerOpen(host, invoiceId, amount.minor);
  if (source.kind === 'credit-note') await lowerOpen(host, source.id, amount.minor);
  else await lowerUnapplied(host, source.id, amount.minor);
  await postToLedger(host, appliedPosting(application), { id: made.postingId, at: made.at, actorId: made.actorId });
  await refreshOrderStatus(host, await loadOrdersOf(host, invoiceId));
}

async function lowerOpen(host: Tx, documentId: InvoiceId, amount: number): Promise<void> {
  const { numUpdatedRows } = await host
    .updateTable('invoices')
    .set((eb) => ({
      open: eb('open', '-', amount),
      status: sql<'part-paid' | 'paid'>`case when open = ${amount} then 'paid' else 'part-paid' end`,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', documentId)
    .where('status', 'in', ['issued', 'part-paid'])
    .where('open', '>=', amount)
    .executeTakeFirst();
  assert(numUpdatedRows === 1n, `document ${documentId} with ${amount} or more open`);
}

async function lowerUnapplied(host: Tx, paymentId: string, amount: number): Promise<void> {
  const { numUpdatedRows } = await host
    .updateTable('payments')
    .set((eb) => ({ unapplied: eb('unapplied', '-', amount), version: eb('version', '+', 1) }))
    .where('id', '=', paymentId)
    .where('unapplied', '>=', amount)
    .executeTakeFirst();
  assert(numUpdatedRows === 1n, `payment ${paymentId} with ${amount} or more unapplied`);
}

async function loadOrdersOf(host: Tx, invoiceId: InvoiceId): Promise<readonly OrderId[]> {
  const rows = await host.selectFrom('invoice_lines').select('order_id').distinct().where('invoice_id', '=', invoiceId).orderBy('order_id').execute();
  return rows.map((row) => id<OrderId>(row.order_id));
}
