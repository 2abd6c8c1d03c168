import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** One account and submission key make one order, for ever; a draft becomes one order; numbers are given once. */
export const checkSubmissionsAreUnique = checkBy(sql`
  select submission_key as subject, count(*) || ' orders of one submission' as problem from orders group by account_id, submission_key having count(*) > 1
  union all
  select draft_id, count(*) || ' orders of one draft' from orders where draft_id is not null group by draft_id having count(*) > 1
  union all
  select number, count(*) || ' orders of one number' from orders group by number having count(*) > 1`);
