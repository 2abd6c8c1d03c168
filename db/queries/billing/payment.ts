import type { ApplicationShown, PaymentPage, RefundShown, TargetShown } from '#app/domain/billing/payment-page.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import type { PaymentRow } from '../../schema.ts';

/** A payment by its number with all that came of it; accounts null: of any account, for the host. */
export async function findPayment(db: Database, accounts: readonly AccountId[] | null, number: string): Promise<PaymentPage | null> {
  const row = await db
    .selectFrom('payments as payment')
    .innerJoin('accounts as account', 'account.id', 'payment.account_id')
    .select(COLUMNS)
    .select(['account.name as account_name', 'account.code as account_code'])
    .where('payment.number', '=', number)
    .$if(accounts !== null, (query) => query.where('payment.account_id', 'in', accounts ?? []).where('account.id', 'in', accounts ?? []))
    .executeTakeFirst();
  if (!row) return null;
  const [targets, applications, refunds] = [await findTargets(db, row), await findApplications(db, row), await findRefunds(db, row)];
  return { ...toPage(row), accountName: row.account_name, accountCode: row.account_code, targets, applications, refunds };
}

/** The number of the payment that is made on a page of the provider. */
export async function findPaymentOfCheckout(db: Database, accounts: readonly AccountId[], checkoutId: string): Promise<string | null> {
  const row = await db.selectFrom('payments').select('number').where('account_id', 'in', accounts).where('session_id', '=', checkoutId).executeTakeFirst();
  return row?.number ?? null;
}

type Of = Pick<PaymentRow, 'id' | 'account_id' | 'currency'>;

async function findTargets(db: Database, { id, account_id, currency }: Of): Promise<readonly TargetShown[]> {
  const rows = await db
    .selectFrom('payment_targets as target')
    .innerJoin('invoices as invoice', 'invoice.id', 'target.invoice_id')
    .select(['invoice.number', 'target.amount', 'target.reason', 'invoice.open'])
    .where('target.account_id', '=', account_id)
    .where('invoice.account_id', '=', account_id)
    .where('target.payment_id', '=', id)
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => ({ invoiceNumber: row.number ?? '', amount: money(row.amount, currency), reason: row.reason, open: money(row.open, currency) }));
}

async function findApplications(db: Database, { id, account_id, currency }: Of): Promise<readonly ApplicationShown[]> {
  const rows = await db
    .selectFrom('applications as applied')
    .innerJoin('invoices as invoice', 'invoice.id', 'applied.invoice_id')
    .select(['invoice.number', 'applied.amount', 'applied.applied_at'])
    .where('applied.account_id', '=', account_id)
    .where('invoice.account_id', '=', account_id)
    .where('applied.payment_id', '=', id)
    .orderBy('applied.applied_at')
    .orderBy('invoice.number')
    .execute();
  return rows.map((row) => ({ invoiceNumber: row.number ?? '', amount: money(row.amount, currency), at: instant(row.applied_at) }));
}

async function findRefunds(db: Database, { id, account_id, currency }: Of): Promise<readonly RefundShown[]> {
  const rows = await db
    .selectFrom('refunds')
    .select(['amount', 'status', 'reason', 'problem', 'created_at'])
    .where('account_id', '=', account_id)
    .where('payment_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    amount: money(row.amount, currency),
    status: row.status,
    reason: row.reason,
    problem: row.problem,
    at: instant(row.created_at),
  }));
}

const COLUMNS = [
  'payment.id',
  'payment.account_id',
  'payment.number',
  'payment.method',
  'payment.status',
  'payment.problem',
  'payment.currency',
  'payment.amount',
  'payment.received',
  'payment.unapplied',
  'payment.refunded',
  'payment.reference',
  'payment.payer',
  'payment.received_on',
  'payment.created_at',
  'payment.checkout_url',
  'payment.version',
] as const;
type Row = Omit<PaymentRow, 'legal_entity_id' | 'idempotency_key' | 'submission_key' | 'session_id' | 'intent_id' | 'created_by' | 'settled_at'>;

function toPage(row: Row) {
  return {
    number: row.number,
    accountId: row.account_id,
    method: row.method,
    status: row.status,
    problem: row.problem === null ? null : JSON.parse(row.problem),
    amount: money(row.amount, row.currency),
    received: money(row.received, row.currency),
    unapplied: money(row.unapplied, row.currency),
    refunded: money(row.refunded, row.currency),
    reference: row.reference,
    payer: row.payer,
    receivedOn: row.received_on === null ? null : day(row.received_on),
    createdAt: instant(row.created_at),
    checkoutUrl: row.checkout_url,
    version: row.version,
  };
}
