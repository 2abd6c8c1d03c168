import type { EventSubject } from '#app/domain/billing/provider-facts.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import type { Database, Tx } from '../database.ts';
import { forUpdate, forUpdateSkipLocked } from '../dialect.ts';
import type { JobRow } from '../schema.ts';

/** Work to be done after the commit; every job can run twice without harm. */
export type JobOrder =
  /** occasion released: a second letter, after the hold of the first. */
  | { readonly kind: 'confirm-order'; readonly orderId: string; readonly accountId: string; readonly occasion?: 'released' }
  /** Makes the file of an issued document, which asks for its letter. */
  | { readonly kind: 'render-invoice'; readonly invoiceId: string; readonly accountId: string }
  | { readonly kind: 'send-invoice-letter'; readonly invoiceId: string; readonly accountId: string }
  | { readonly kind: 'send-reset-letter'; readonly email: string }
  | { readonly kind: 'send-invitation'; readonly userId: string }
  | { readonly kind: 'draft-invoices'; readonly shipmentId: string; readonly accountId: string }
  | { readonly kind: 'send-despatch-letter'; readonly shipmentId: string; readonly accountId: string }
  | { readonly kind: 'top-up'; readonly itemIds: readonly string[] }
  | { readonly kind: 'open-item'; readonly itemId: string }
  | { readonly kind: 'process-provider-event'; readonly eventId: string; readonly subject: EventSubject }
  | { readonly kind: 'reconcile-payment'; readonly paymentId: string }
  | { readonly kind: 'send-refund'; readonly refundId: string }
  /** Draws a file of a label program, or how it differs from another one. */
  | { readonly kind: 'draw-label'; readonly programId: string; readonly sha256: string; readonly against: string | null }
  | { readonly kind: 'send-label-letter'; readonly programId: string; readonly version: number; readonly occasion: LabelOccasion; readonly pin?: number };

/** to-review, answered: to the account's approvers; the others to the supplier. */
export type LabelOccasion = 'to-review' | 'approved' | 'changes-requested' | 'asked' | 'answered';

export type Job = { readonly id: string; readonly kind: string; readonly payload: unknown; readonly attempts: number; readonly maxAttempts: number };

const MAX_ATTEMPTS = 8;
/** Where money hangs on it a job goes on for more than a day of an outage, an hour between tries at the end. */
const MONEY_ATTEMPTS = 40;
const ABOUT_MONEY: readonly JobOrder['kind'][] = ['process-provider-event', 'reconcile-payment', 'send-refund'];

/** Writes a job in the transaction whose commit it waits for. runAt: not before; at once when it is not said. */
export async function enqueue(tx: Tx, job: JobOrder, made: { readonly id: string; readonly at: Instant; readonly runAt?: Instant }): Promise<void> {
  const { kind, ...payload } = job;
  await tx
    .insertInto('jobs')
    .values({
      id: made.id,
      kind,
      payload: JSON.stringify(payload),
      status: 'waiting',
      run_at: made.runAt ?? made.at,
      attempts: 0,
      max_attempts: ABOUT_MONEY.includes(kind) ? MONEY_ATTEMPTS : MAX_ATTEMPTS,
      lease_owner: null,
      lease_until: null,
      last_error: null,
      created_at: made.at,
      done_at: null,
    })
    .execute();
}

/** Whether any job's turn has come, read without a transaction so that an idle worker writes nothing. */
export async function hasDueJob(db: Database, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select('id')
    .where((eb) =>
      eb.or([eb.and([eb('status', '=', 'waiting'), eb('run_at', '<=', now)]), eb.and([eb('status', '=', 'running'), eb('lease_until', '<', now)])]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the next job whose turn it is, in one statement, so two workers never take the same. */
export async function claimJob(tx: Tx, claim: { readonly owner: string; readonly now: Instant; readonly until: Instant }): Promise<Job | null> {
  await takeFromFallen(tx, claim.now);
  const next = tx.selectFrom('jobs').select('id').where('status', '=', 'waiting').where('run_at', '<=', claim.now).orderBy('run_at').orderBy('id').limit(1);
  const row = await tx
    .updateTable('jobs')
    .set((eb) => ({ status: 'running' as const, lease_owner: claim.owner, lease_until: claim.until, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', forUpdateSkipLocked(next))
    .returning(['id', 'kind', 'payload', 'attempts', 'max_attempts'])
    .executeTakeFirst();
  return row ? { id: row.id, kind: row.kind, payload: JSON.parse(row.payload), attempts: row.attempts, maxAttempts: row.max_attempts } : null;
}

/** A job whose lease ran out waits for another worker; one whose last try took its worker down is handed to nobody. */
async function takeFromFallen(tx: Tx, now: Instant): Promise<void> {
  await tx
    .updateTable('jobs')
    .set((eb) => {
      const hasTries = eb('attempts', '<', eb.ref('max_attempts'));
      return {
        status: eb
          .case()
          .when(hasTries)
          .then('waiting' as const)
          .else('dead' as const)
          .end(),
        last_error: eb.case().when(hasTries).then(eb.ref('last_error')).else('every worker that tried it went down').end(),
        lease_owner: null,
        lease_until: null,
      };
    })
    .where('status', '=', 'running')
    .where('lease_until', '<', now)
    .execute();
}

/** Marks a job done, unless its lease went to another worker meanwhile. */
export async function finishJob(tx: Tx, job: Job, done: { readonly owner: string; readonly at: Instant }): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({ status: 'done', done_at: done.at, lease_owner: null, lease_until: null })
    .where('id', '=', job.id)
    .where('lease_owner', '=', done.owner)
    .execute();
}

/** Puts a failed job back for a later try, or among the dead with its cause when its tries are used up. */
export async function failJob(tx: Tx, job: Job, failure: { readonly owner: string; readonly cause: string; readonly retryAt: Instant | null }): Promise<void> {
  await tx
    .updateTable('jobs')
    .set({
      status: failure.retryAt === null ? 'dead' : 'waiting',
      last_error: failure.cause.slice(0, 2_000),
      lease_owner: null,
      lease_until: null,
      ...(failure.retryAt === null ? {} : { run_at: failure.retryAt }),
    })
    .where('id', '=', job.id)
    .where('lease_owner', '=', failure.owner)
    .execute();
}

/** Gives a dead job another round of tries. */
export async function requeueJob(tx: Tx, jobId: string, at: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('jobs')
    .set({ status: 'waiting', attempts: 0, run_at: at, last_error: null })
    .where('id', '=', jobId)
    .where('status', '=', 'dead')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Where a job stands, locked until the transaction ends; null when there is no such job. */
export async function lockJob(tx: Tx, jobId: string): Promise<{ readonly kind: string; readonly status: JobRow['status'] } | null> {
  return (await forUpdate(tx.selectFrom('jobs').select(['kind', 'status']).where('id', '=', jobId)).executeTakeFirst()) ?? null;
}
