import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * A payment is received only whole and with a trace of where it came from, and posted once; one that is not has brought nothing; one
 * that came to nothing or is parked says why; one that is not settled has a job that looks after it.
 */
export const checkPaymentsAreWhatCameIn = checkBy(sql`
  select id as subject, number || ' is received, ' || received || ' of ' || amount || ', or lacks its day or its trace' as problem from payments
  where status = 'received'
    and (received <> amount or received_on is null or settled_at is null or (method = 'card' and (session_id is null or intent_id is null)))
  union all
  select id, number || ' is ' || status || ' and has brought ' || received from payments where status <> 'received' and received <> 0
  union all
  select id, number || ' is ' || status || ' and does not say why' from payments where status in ('failed', 'parked') and problem is null
  union all
  select id, number || ' is ' || status || ' without a posting of what came in, or the other way round' from payments
  where (status = 'received') <> exists (
    select 1 from ledger_postings as posted where posted.kind = 'payment-received' and posted.subject_kind = 'payment' and posted.subject_id = payments.id
  )
  union all
  select id, number || ' is ' || status || ' and nobody looks after it' from payments
  where status in ('started', 'unknown', 'open') and not exists (
    select 1 from jobs where jobs.kind = 'reconcile-payment' and jobs.status <> 'done' and jobs.payload like '%' || payments.id || '%'
  )`);
