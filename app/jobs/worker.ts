import { setTimeout as pause } from 'node:timers/promises';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { type Context, OutsideError } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { claimJob, failJob, finishJob, hasDueJob, type Job } from '#db/repositories/jobs.ts';
import { handleJob } from './handle-job.ts';

const LEASE_SECONDS = 120;
const IDLE_MS = 400;
const LONGEST_WAIT_SECONDS = 3_600;
const scope = hostScope('worker');

export type Worker = { stop(): Promise<void> };

/** Works through due jobs one by one until it is stopped; a stop waits for the job at hand. */
export function startWorker(context: Context): Worker {
  const stopping = new AbortController();
  const loop = run(context, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await loop;
    },
  };
}

async function run(context: Context, stopping: AbortSignal): Promise<void> {
  const owner = context.ids.next();
  while (!stopping.aborted) {
    const worked = await workOnce(context, owner).catch((error: unknown) => {
      context.log.error('worker-failed', error);
      return false;
    });
    if (!worked) await pause(IDLE_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** Does the next due job, if there is one: leased, so that a worker that dies leaves it to another. */
export async function workOnce(context: Context, owner: string): Promise<boolean> {
  const now = context.clock.now();
  if (!(await hasDueJob(context.store.reader(scope), now))) return false;
  const job = await inTransaction(context, scope, (tx) => claimJob(tx, { owner, now, until: addSeconds(now, LEASE_SECONDS) }));
  if (!job) return false;
  try {
    await handleJob(context, job);
  } catch (error) {
    await putBack(context, job, { owner, error });
    return true;
  }
  await inTransaction(context, scope, (tx) => finishJob(tx, job, { owner, at: context.clock.now() }));
  return true;
}

/** Another try after 2, 4, 8 … seconds; none when the tries are used up or trying again cannot help. */
async function putBack(context: Context, job: Job, failure: { readonly owner: string; readonly error: unknown }): Promise<void> {
  const { owner, error } = failure;
  const isHopeless = error instanceof OutsideError && !error.retryable;
  const isLast = isHopeless || job.attempts >= job.maxAttempts;
  const wait = Math.min(2 ** job.attempts, LONGEST_WAIT_SECONDS);
  context.log.error('job-failed', error, { jobId: job.id, kind: job.kind, attempts: job.attempts, isDead: isLast });
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const retryAt = isLast ? null : addSeconds(context.clock.now(), wait);
  await inTransaction(context, scope, (tx) => failJob(tx, job, { owner, cause, retryAt }));
}
