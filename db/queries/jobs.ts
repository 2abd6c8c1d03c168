import type { Instant } from '#app/domain/shared/days.ts';
import type { JobListed, JobState } from '#app/domain/shared/job-listed.ts';
import type { PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../database.ts';
import type { JobRow } from '../schema.ts';

const PAGE_SIZE = 50;

const COLUMNS = ['id', 'kind', 'status', 'attempts', 'max_attempts', 'created_at', 'run_at', 'done_at', 'last_error'] as const;
const STATUSES: Readonly<Record<JobState, readonly JobRow['status'][]>> = { waiting: ['waiting', 'running'], dead: ['dead'], done: ['done'] };

/** Jobs in one state: what waits by its turn, what is dead or done newest first. Needs the host scope. */
export async function listJobs(db: Database, { state, page }: { readonly state: JobState; readonly page: number }): Promise<PageOf<JobListed>> {
  const found = db.selectFrom('jobs').where('status', 'in', STATUSES[state]);
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(COLUMNS)
    .orderBy('run_at', state === 'waiting' ? 'asc' : 'desc')
    .orderBy('id', state === 'waiting' ? 'asc' : 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toJob), total: counted.count, pageSize: PAGE_SIZE };
}

/** How many jobs are in each state. Needs the host scope. */
export async function countJobs(db: Database): Promise<Readonly<Record<JobState, number>>> {
  const rows = await db
    .selectFrom('jobs')
    .select((eb) => ['status', eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')])
    .groupBy('status')
    .execute();
  const count = (state: JobState) => rows.filter((row) => STATUSES[state].includes(row.status)).reduce((sum, row) => sum + row.count, 0);
  return { waiting: count('waiting'), dead: count('dead'), done: count('done') };
}

/** One job by its id. Needs the host scope. */
export async function findJob(db: Database, jobId: string): Promise<JobListed | null> {
  const row = await db.selectFrom('jobs').select(COLUMNS).where('id', '=', jobId).executeTakeFirst();
  return row ? toJob(row) : null;
}

function toJob(row: Pick<JobRow, (typeof COLUMNS)[number]>): JobListed {
  return {
    id: row.id,
    kind: row.kind,
    state: row.status === 'running' ? 'waiting' : row.status,
    isRunning: row.status === 'running',
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    createdAt: row.created_at as Instant,
    runAt: row.run_at as Instant,
    doneAt: row.done_at as Instant | null,
    cause: row.last_error,
  };
}
