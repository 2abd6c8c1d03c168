import type { InvoiceDocument } from '#app/domain/billing/invoice-document.ts';
import type { IssuedStatus } from '#app/domain/billing/invoice-list.ts';
import type { CreditNoteListed, InvoiceMove, InvoicePage, OrderLinePlace } from '#app/domain/billing/invoice-page.ts';
import { type Day, daysBetween, type Instant, localTime } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';

/** One issued document by its number, of some accounts, or (null, host scope only) of any. Null: not there, not issued, or not theirs. */
export async function findInvoice(db: Database, { number, now }: { readonly number: string; readonly now: Instant }, accounts: readonly AccountId[] | null) {
  const row = await db
    .selectFrom('invoices')
    .innerJoin('issued_documents as issued', (join) =>
      join.onRef('issued.invoice_id', '=', 'invoices.id').onRef('issued.account_id', '=', 'invoices.account_id'),
    )
    .innerJoin('accounts as account', 'account.id', 'invoices.account_id')
    .select(['invoices.id', 'invoices.account_id', 'invoices.status', 'invoices.open', 'invoices.currency', 'issued.number', 'issued.body'])
    .select(['account.code as account_code', 'account.name as account_name'])
    .where('invoices.number', '=', number)
    .$if(accounts !== null, (query) => query.where('invoices.account_id', 'in', accounts ?? []))
    .executeTakeFirst();
  if (!row) return null;
  const zone = await loadHostZone(db);
  const document: InvoiceDocument = JSON.parse(row.body);
  const of: Of = { invoiceId: row.id, accountId: row.account_id as AccountId, currency: row.currency, zone };
  const page: InvoicePage = {
    id: row.id,
    number: row.number,
    status: row.status as IssuedStatus,
    accountCode: row.account_code,
    accountName: row.account_name,
    daysLate: daysBetween(document.dueOn, localTime(now, zone).day),
    open: money(row.open, row.currency),
    document,
    places: await loadPlaces(db, of),
    moves: await loadMoves(db, of, document.kind),
    creditNotes: await loadCreditNotes(db, of),
  };
  return page;
}

type Of = { readonly invoiceId: string; readonly accountId: AccountId; readonly currency: string; readonly zone: string };

async function loadPlaces(db: Database, { invoiceId, accountId }: Of): Promise<readonly OrderLinePlace[]> {
  const rows = await db
    .selectFrom('invoice_lines as line')
    .innerJoin('orders', (join) => join.onRef('orders.id', '=', 'line.order_id').onRef('orders.account_id', '=', 'line.account_id'))
    .leftJoin('order_lines as ordered', (join) => join.onRef('ordered.id', '=', 'line.order_line_id').onRef('ordered.account_id', '=', 'line.account_id'))
    .select(['orders.number', 'ordered.position'])
    .where('line.invoice_id', '=', invoiceId)
    .where('line.account_id', '=', accountId)
    .orderBy('line.position')
    .execute();
  return rows.map((row) => ({ orderNumber: row.number, line: row.position === null ? null : row.position + 1 }));
}

/** An invoice tells what was set against it, a credit note what it was set against. */
async function loadMoves(db: Database, { invoiceId, accountId, currency, zone }: Of, kind: InvoiceDocument['kind']): Promise<readonly InvoiceMove[]> {
  const rows = await db
    .selectFrom('applications as applied')
    .leftJoin('payments', (join) => join.onRef('payments.id', '=', 'applied.payment_id').onRef('payments.account_id', '=', 'applied.account_id'))
    .leftJoin('invoices as credit', (join) => join.onRef('credit.id', '=', 'applied.credit_note_id').onRef('credit.account_id', '=', 'applied.account_id'))
    .innerJoin('invoices as invoice', (join) => join.onRef('invoice.id', '=', 'applied.invoice_id').onRef('invoice.account_id', '=', 'applied.account_id'))
    .select(['applied.amount', 'applied.applied_at', 'payments.method', 'payments.number as payment', 'credit.number as credit', 'invoice.number as invoice'])
    .where(kind === 'invoice' ? 'applied.invoice_id' : 'applied.credit_note_id', '=', invoiceId)
    .where('applied.account_id', '=', accountId)
    .orderBy('applied.applied_at')
    .orderBy('applied.id')
    .execute();
  return rows.map((row) => ({
    on: localTime(row.applied_at as Instant, zone).day,
    kind: kind === 'credit-note' ? 'invoice' : (row.method ?? 'credit-note'),
    number: (kind === 'credit-note' ? row.invoice : (row.payment ?? row.credit)) ?? '',
    amount: money(row.amount, currency),
  }));
}

async function loadCreditNotes(db: Database, { invoiceId, accountId, currency }: Of): Promise<readonly CreditNoteListed[]> {
  const rows = await db
    .selectFrom('invoices')
    .select(['number', 'issued_on', 'reason', 'total', 'open'])
    .where('corrects_id', '=', invoiceId)
    .where('account_id', '=', accountId)
    .where('status', 'in', ['issued', 'part-paid', 'paid'])
    .orderBy('number')
    .execute();
  return rows.flatMap((row) =>
    row.number === null || row.issued_on === null
      ? []
      : [{ number: row.number, issuedOn: row.issued_on as Day, reason: row.reason, total: money(row.total, currency), open: money(row.open, currency) }],
  );
}
