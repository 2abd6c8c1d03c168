import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * What came in is what is applied, what went or is going back, and what is left, per payment; so no more goes back than came in. A
 * refund that went is posted, any other is not, and one on its way has a job.
 */
export const checkRefundsWithinReceipts = checkBy(sql`
  with back as (
    select payment_id, cast(sum(amount) as bigint) as amount from refunds where status <> 'failed' group by payment_id
  ), applied as (
    select payment_id, cast(sum(amount) as bigint) as amount from applications where payment_id is not null group by payment_id
  )
  select payments.id as subject, number || ' counts ' || refunded || ' refunded, its refunds come to ' || coalesce(back.amount, 0) as problem
  from payments left join back on back.payment_id = payments.id where refunded <> coalesce(back.amount, 0)
  union all
  select payments.id, number || ' has ' || unapplied || ' left of ' || received || ' less ' || refunded || ' and ' || coalesce(applied.amount, 0)
  from payments left join applied on applied.payment_id = payments.id where unapplied <> received - refunded - coalesce(applied.amount, 0)
  union all
  select refunds.id, 'a refund in another currency than its payment' from refunds inner join payments on payments.id = refunds.payment_id
  where refunds.currency <> payments.currency
  union all
  select id, 'a refund that is ' || status || ' and posted, or went and is not' from refunds
  where (status = 'succeeded') <> exists (
    select 1 from ledger_postings as posted where posted.kind = 'refund-paid' and posted.subject_kind = 'refund' and posted.subject_id = refunds.id
  )
  union all
  select id, 'a refund that is ' || status || ' and nobody sends' from refunds
  where status in ('started', 'unknown') and not exists (
    select 1 from jobs where jobs.kind = 'send-refund' and jobs.status <> 'done' and jobs.payload like '%' || refunds.id || '%'
  )`);
