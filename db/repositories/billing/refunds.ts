import type { RefundStatus } from '#app/domain/billing/decide-refund.ts';
import { type Instant, instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type PaymentId, type RefundId, type UserId } from '#app/domain/shared/ids.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { Database, Tx } from '../../database.ts';

/** Money on its way back. key: what the provider is asked under. */
export type Refund = {
  readonly id: RefundId;
  readonly paymentId: PaymentId;
  readonly accountId: AccountId;
  readonly status: RefundStatus;
  readonly amount: Money;
  readonly key: string;
  readonly providerId: string | null;
  readonly createdAt: Instant;
};
export type NewRefund = Omit<Refund, 'providerId'> & { readonly reason: string; readonly createdBy: UserId };

export async function insertRefund(tx: Tx, made: NewRefund): Promise<void> {
  await tx
    .insertInto('refunds')
    .values({
      id: made.id,
      account_id: made.accountId,
      payment_id: made.paymentId,
      status: made.status,
      currency: made.amount.currency,
      amount: made.amount.minor,
      reason: made.reason,
      idempotency_key: made.key,
      provider_id: null,
      problem: null,
      created_at: made.createdAt,
      created_by: made.createdBy,
      settled_at: made.status === 'succeeded' ? made.createdAt : null,
    })
    .execute();
}

/** A refund as it stands; whoever changes it holds the lock of its payment. Needs the host scope. */
export async function loadRefund(host: Tx, refundId: RefundId): Promise<Refund | null> {
  const row = await host.selectFrom('refunds').select(COLUMNS).where('id', '=', refundId).executeTakeFirst();
  return row
    ? {
        id: id<RefundId>(row.id),
        paymentId: id<PaymentId>(row.payment_id),
        accountId: id<AccountId>(row.account_id),
        status: row.status,
        amount: money(row.amount, row.currency),
        key: row.idempotency_key,
        providerId: row.provider_id,
        createdAt: instant(row.created_at),
      }
    : null;
}

/** Which refund of ours something at the provider is: by our id, else by the provider's. */
export async function findRefundOf(host: Database, by: { readonly refundId: string | null; readonly providerId: string | null }): Promise<RefundId | null> {
  const row = await host
    .selectFrom('refunds')
    .select('id')
    .where((eb) => eb.or([eb('id', '=', by.refundId ?? ''), eb('provider_id', '=', by.providerId ?? '')]))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? id<RefundId>(row.id) : null;
}

export type RefundChange = {
  readonly status: RefundStatus;
  readonly providerId: string | null;
  readonly problem: string | null;
  readonly settledAt: Instant | null;
};

export async function saveRefundState(host: Tx, refundId: RefundId, { status, providerId, problem, settledAt }: RefundChange): Promise<void> {
  await host.updateTable('refunds').set({ status, provider_id: providerId, problem, settled_at: settledAt }).where('id', '=', refundId).execute();
}

export async function saveRefundKey(host: Tx, refundId: RefundId, key: string): Promise<void> {
  await host.updateTable('refunds').set({ idempotency_key: key }).where('id', '=', refundId).execute();
}

/** The refund a submission made before. */
export async function findRefundSubmission(host: Tx, key: string): Promise<Pick<Refund, 'amount' | 'status'> | null> {
  const row = await host.selectFrom('refunds').select(['currency', 'amount', 'status']).where('idempotency_key', '=', key).executeTakeFirst();
  return row ? { amount: money(row.amount, row.currency), status: row.status } : null;
}

const COLUMNS = ['id', 'payment_id', 'account_id', 'status', 'currency', 'amount', 'idempotency_key', 'provider_id', 'created_at'] as const;
