import type { Payment, PaymentProblem, PaymentStatus, PaymentTarget } from '#app/domain/billing/payment.ts';
import { type Day, type Instant, instant } from '#app/domain/shared/days.ts';
import { type AccountId, type InvoiceId, id, type LegalEntityId, type PaymentId, type UserId } from '#app/domain/shared/ids.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate, isUniqueViolation } from '../../dialect.ts';
import type { PaymentRow } from '../../schema.ts';

/** A payment about to be written down. receivedOn: set when the money is here already. */
export type NewPayment = Omit<Payment, 'checkoutId' | 'checkoutUrl' | 'intentId' | 'version' | 'refunded'> & {
  readonly payer: string;
  readonly receivedOn: Day | null;
  readonly submissionKey: string;
  readonly createdBy: UserId;
  readonly targets: readonly PaymentTarget[];
};

export async function insertPayment(tx: Tx, made: NewPayment): Promise<void> {
  await tx
    .insertInto('payments')
    .values({
      id: made.id,
      account_id: made.accountId,
      legal_entity_id: made.legalEntityId,
      number: made.number,
      method: made.method,
      status: made.status,
      currency: made.amount.currency,
      amount: made.amount.minor,
      received: made.received.minor,
      unapplied: made.unapplied.minor,
      refunded: 0,
      reference: made.reference,
      payer: made.payer,
      received_on: made.receivedOn,
      idempotency_key: made.key,
      submission_key: made.submissionKey,
      session_id: null,
      intent_id: null,
      checkout_url: null,
      problem: null,
      created_at: made.createdAt,
      created_by: made.createdBy,
      settled_at: made.status === 'received' ? made.createdAt : null,
      version: 1,
    })
    .execute();
  if (made.targets.length === 0) return;
  const rows = made.targets.map(({ invoiceId, amount, reason }) => ({
    payment_id: made.id,
    account_id: made.accountId,
    invoice_id: invoiceId,
    amount: amount.minor,
    reason,
  }));
  await tx.insertInto('payment_targets').values(rows).execute();
}

/** Whether two submissions with one key met; the second one then finds the first. */
export function isPaymentRace(error: unknown): boolean {
  return isUniqueViolation(error, 'payments_submission');
}

/** The payment a submission made before, with what it was for. */
export async function findPaymentSubmission(
  tx: Tx,
  accounts: readonly AccountId[],
  submissionKey: string,
): Promise<(Payment & { readonly targets: readonly PaymentTarget[] }) | null> {
  const row = await tx
    .selectFrom('payments')
    .select(COLUMNS)
    .where('account_id', 'in', accounts)
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst();
  return row ? { ...toPayment(row), targets: await loadTargets(tx, toPayment(row)) } : null;
}

/** A payment whose state only the holder of the lock changes. Needs the host scope. */
export async function lockPayment(host: Tx, paymentId: PaymentId): Promise<Payment | null> {
  const row = await forUpdate(host.selectFrom('payments').select(COLUMNS).where('id', '=', paymentId)).executeTakeFirst();
  return row ? toPayment(row) : null;
}

/** The same by the number people know it under. */
export async function lockPaymentByNumber(host: Tx, number: string): Promise<Payment | null> {
  const row = await forUpdate(host.selectFrom('payments').select(COLUMNS).where('number', '=', number)).executeTakeFirst();
  return row ? toPayment(row) : null;
}

/** Which payment of ours something at the provider belongs to: by our id, else by the provider's. Needs the host scope. */
export async function findPaymentOf(
  host: Database,
  by: { readonly paymentId: string | null; readonly checkoutId: string | null; readonly intentId: string | null },
): Promise<PaymentId | null> {
  const row = await host
    .selectFrom('payments')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', by.paymentId ?? ''), eb('session_id', '=', by.checkoutId ?? ''), eb('intent_id', '=', by.intentId ?? '')]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? id<PaymentId>(row.id) : null;
}

/** What a payment was meant to settle, by number of invoice. */
export async function loadTargets(
  tx: Tx,
  { id: paymentId, accountId, amount }: Pick<Payment, 'id' | 'accountId' | 'amount'>,
): Promise<readonly PaymentTarget[]> {
  const rows = await tx
    .selectFrom('payment_targets as target')
    .innerJoin('invoices', (join) => join.onRef('invoices.account_id', '=', 'target.account_id').onRef('invoices.id', '=', 'target.invoice_id'))
    .select(['target.invoice_id', 'target.amount', 'target.reason', 'invoices.number'])
    .where('target.account_id', '=', accountId)
    .where('invoices.account_id', '=', accountId)
    .where('target.payment_id', '=', paymentId)
    .orderBy('invoices.number')
    .execute();
  return rows.map((row) => ({
    invoiceId: id<InvoiceId>(row.invoice_id),
    invoiceNumber: row.number ?? '',
    amount: money(row.amount, amount.currency),
    reason: row.reason,
  }));
}

export type PaymentChange = {
  readonly status: PaymentStatus;
  readonly problem: PaymentProblem | null;
  /** What the provider calls it; absent: as before. */
  readonly checkout?: { readonly id: string; readonly url: string | null; readonly intentId: string | null };
  readonly receipt?: { readonly received: Money; readonly receivedOn: Day; readonly at: Instant };
};

/** Writes the state of a payment that is locked. */
export async function savePaymentState(host: Tx, { id: paymentId }: Pick<Payment, 'id'>, { status, problem, checkout, receipt }: PaymentChange): Promise<void> {
  await host
    .updateTable('payments')
    .set((eb) => ({
      status,
      problem: problem === null ? null : JSON.stringify(problem),
      version: eb('version', '+', 1),
      ...(checkout ? { session_id: checkout.id, checkout_url: checkout.url, intent_id: checkout.intentId } : {}),
      ...(receipt ? { received: receipt.received.minor, unapplied: receipt.received.minor, received_on: receipt.receivedOn, settled_at: receipt.at } : {}),
    }))
    .where('id', '=', paymentId)
    .execute();
}

/** The key of the next attempt, where the last one is known to have made nothing. */
export async function savePaymentKey(host: Tx, paymentId: PaymentId, key: string): Promise<void> {
  await host.updateTable('payments').set({ idempotency_key: key }).where('id', '=', paymentId).execute();
}

/** Takes what is to go back out of what is not applied; false when that is no longer there. */
export async function takeForRefund(host: Tx, paymentId: PaymentId, amount: Money): Promise<boolean> {
  const result = await host
    .updateTable('payments')
    .set((eb) => ({ unapplied: eb('unapplied', '-', amount.minor), refunded: eb('refunded', '+', amount.minor), version: eb('version', '+', 1) }))
    .where('id', '=', paymentId)
    .where('unapplied', '>=', amount.minor)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Puts back what did not go back after all. */
export async function giveBack(host: Tx, paymentId: PaymentId, amount: Money): Promise<void> {
  await host
    .updateTable('payments')
    .set((eb) => ({ unapplied: eb('unapplied', '+', amount.minor), refunded: eb('refunded', '-', amount.minor), version: eb('version', '+', 1) }))
    .where('id', '=', paymentId)
    .execute();
}

const COLUMNS = [
  'id',
  'number',
  'account_id',
  'legal_entity_id',
  'method',
  'status',
  'currency',
  'amount',
  'received',
  'unapplied',
  'refunded',
  'reference',
  'idempotency_key',
  'session_id',
  'checkout_url',
  'intent_id',
  'created_at',
  'version',
] as const;

function toPayment(row: Pick<PaymentRow, (typeof COLUMNS)[number]>): Payment {
  return {
    id: id<PaymentId>(row.id),
    number: row.number,
    accountId: id<AccountId>(row.account_id),
    legalEntityId: id<LegalEntityId>(row.legal_entity_id),
    method: row.method,
    status: row.status,
    amount: money(row.amount, row.currency),
    received: money(row.received, row.currency),
    unapplied: money(row.unapplied, row.currency),
    refunded: money(row.refunded, row.currency),
    reference: row.reference,
    key: row.idempotency_key,
    checkoutId: row.session_id,
    checkoutUrl: row.checkout_url,
    intentId: row.intent_id,
    createdAt: instant(row.created_at),
    version: row.version,
  };
}
