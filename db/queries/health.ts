import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type Database, type Store, schemaVersion } from '../database.ts';

const scope = hostScope('verify');

export type Readiness = { readonly isReady: boolean; readonly why: 'ok' | 'schema' };

/** Whether the database has the schema this code was written for and lets it write: an empty transaction is begun and committed. */
export async function probeStore(store: Store): Promise<Readiness> {
  const { actual, expected } = await schemaVersion(store);
  if (actual !== expected) return { isReady: false, why: 'schema' };
  await store.transaction(scope, async () => undefined);
  return { isReady: true, why: 'ok' };
}

/** dueSince: the turn of the job that waits longest, of those whose turn has come; null when none does. */
export type Backlog = { readonly waitingJobs: number; readonly deadJobs: number; readonly dueSince: string | null; readonly unsentLetters: number };

/** How far the worker is behind. */
export async function findBacklog(db: Database, now: Instant): Promise<Backlog> {
  const jobs = await db
    .selectFrom('jobs')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count'), eb.fn.min('run_at').as('first')])
    .where('status', 'in', ['waiting', 'running', 'dead'])
    .groupBy('status')
    .execute();
  const letters = await db
    .selectFrom('letters')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  const of = (status: string) => jobs.find((row) => row.status === status);
  const first = of('waiting')?.first ?? null;
  return {
    waitingJobs: (of('waiting')?.count ?? 0) + (of('running')?.count ?? 0),
    deadJobs: of('dead')?.count ?? 0,
    dueSince: first !== null && first <= now ? first : null,
    unsentLetters: letters?.count ?? 0,
  };
}
