import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** Each message of the payment provider has an outcome once it was dealt with, and a job that will deal with it until then. */
export const checkMessagesAreDealtWith = checkBy(sql`
  select id as subject, kind || ' is dealt with and has no outcome, or the other way round' as problem from provider_events
  where (processed_at is null) <> (outcome is null)
  union all
  select id, kind || ' waits and no job will deal with it' from provider_events
  where processed_at is null and not exists (
    select 1 from jobs where jobs.kind = 'process-provider-event' and jobs.status <> 'done' and jobs.payload like '%' || provider_events.id || '%'
  )`);
