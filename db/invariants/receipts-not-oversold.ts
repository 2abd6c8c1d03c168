import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** What is promised of a receipt is the sum of the open promises pegged to it, never more than is expected, and nothing once it has come or is canceled. */
export const checkReceiptsNotOversold = checkBy(sql`
  with pegged as (
    select receipt_id, cast(sum(quantity) as bigint) as quantity from promises where source = 'receipt' and status = 'open' group by receipt_id
  ), counted as (
    select receipts.id, receipts.status, receipts.quantity, receipts.promised, coalesce(pegged.quantity, 0) as pegged
    from receipts left join pegged on pegged.receipt_id = receipts.id
  )
  select id as subject, status || ': promised ' || promised || ', pegged ' || pegged || ' of ' || quantity as problem
  from counted where promised <> pegged or promised > quantity or (pegged > 0 and status in ('received', 'canceled'))
  union all
  select id, 'a promise from a receipt names none' from promises where source = 'receipt' and receipt_id is null`);
