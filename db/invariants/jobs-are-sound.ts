import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** A running job has one owner with a lease, no job tries more often than it may, a dead one says why, a done one when. */
export const checkJobsAreSound = checkBy(sql`
  select id as subject, kind || ' is ' || status || ' after ' || attempts || ' of ' || max_attempts || ' tries' as problem from jobs
  where (status = 'running' and (lease_owner is null or lease_until is null)) or (status <> 'running' and lease_owner is not null)
    or attempts > max_attempts or (status = 'dead' and last_error is null) or (status = 'done' and done_at is null) or (status <> 'done' and done_at is not null)
    or status not in ('waiting', 'running', 'done', 'dead')`);
