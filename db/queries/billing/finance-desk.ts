import type { SelectQueryBuilder } from 'kysely';
import type { Aging } from '#app/domain/billing/aging.ts';
import type { FinanceDesk, Waiting } from '#app/domain/billing/finance-desk.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import type { Schema } from '../../schema.ts';
import { readAging } from './aging.ts';
import { nextToReview } from './review-queue.ts';

const FAILED_FOR_DAYS = 14;

/** Finance's home: everything that waits, and what all accounts owe by age. */
export type FinanceHome = { readonly desk: FinanceDesk; readonly aging: readonly Aging[]; readonly today: Day };

/** What waits for finance and what accounts owe on the day that is now. Needs the host scope. */
export async function readFinanceDesk(db: Database, now: Instant): Promise<FinanceHome> {
  const today = localTime(now, await loadHostZone(db)).day;
  return { desk: await countWaiting(db, now), aging: await readAging(db, null, today), today };
}

/** A failed payment is counted for a fortnight; the others until someone acts. */
async function countWaiting(db: Database, now: Instant): Promise<FinanceDesk> {
  const drafts = db.selectFrom('invoices').select(['currency', 'total as amount', 'created_at as since']);
  const payments = db.selectFrom('payments').select(['currency', 'created_at as since']);
  const held = db.selectFrom('orders').select(['currency', 'total as amount', 'placed_at as since']).where('status', '=', 'on-hold');
  const failedSince = new Date(Date.parse(now) - FAILED_FOR_DAYS * 86_400_000).toISOString();
  const unsettled = payments
    .select('amount')
    .where((eb) => eb.or([eb('status', 'in', ['unknown', 'parked']), eb.and([eb('status', '=', 'failed'), eb('created_at', '>=', failedSince)])]));
  return {
    next: await nextToReview(db, null),
    toReview: await count(db, drafts.where('status', '=', 'in-review')),
    sentBack: await count(db, drafts.where('status', '=', 'draft')),
    holds: await count(db, held),
    unapplied: await count(db, payments.select('unapplied as amount').where('unapplied', '>', 0)),
    unsettled: await count(db, unsettled),
  };
}

type Countable = { readonly currency: string; readonly amount: number; readonly since: string };

async function count(db: Database, waiting: SelectQueryBuilder<Schema, 'invoices' | 'orders' | 'payments', Countable>): Promise<Waiting> {
  const rows = await db
    .selectFrom(waiting.as('waiting'))
    .select((eb) => [
      'currency',
      eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'),
      eb.cast<number>(eb.fn.sum('amount'), 'bigint').as('amount'),
      eb.fn.min('since').as('since'),
    ])
    .groupBy('currency')
    .orderBy('currency')
    .execute();
  const [first] = rows.map((row) => row.since).sort();
  return {
    count: rows.reduce((sum, row) => sum + row.count, 0),
    amounts: rows.map((row) => money(row.amount, row.currency)),
    since: first === undefined ? null : (first as Instant),
  };
}
