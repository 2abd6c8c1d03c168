import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** In the ledger, the cash of each payment, at the card provider or the bank as it came, is what came in less what went back. */
export const checkCashAgrees = checkBy(sql`
  with cash as (
    select posted.subject_id as payment_id, entry.ledger_account, entry.currency, entry.amount from ledger_entries as entry
    inner join ledger_postings as posted on posted.id = entry.posting_id
    where posted.kind = 'payment-received' and entry.ledger_account in ('card-clearing', 'bank')
    union all
    select refunds.payment_id, entry.ledger_account, entry.currency, entry.amount from ledger_entries as entry
    inner join ledger_postings as posted on posted.id = entry.posting_id
    inner join refunds on refunds.id = posted.subject_id
    where posted.kind = 'refund-paid' and entry.ledger_account in ('card-clearing', 'bank')
  ), booked as (
    select id as payment_id, case method when 'card' then 'card-clearing' else 'bank' end as ledger_account, currency, received as amount from payments
    union all
    select payment_id, case method when 'card' then 'card-clearing' else 'bank' end, refunds.currency, -refunds.amount
    from refunds inner join payments on payments.id = refunds.payment_id where refunds.status = 'succeeded'
  ), both_sides as (
    select payment_id, ledger_account, currency, amount as kept, 0 as posted from booked
    union all
    select payment_id, ledger_account, currency, 0, amount from cash
  )
  select payment_id as subject, sum(kept) || ' ' || currency || ' kept but ' || sum(posted) || ' posted, ' || ledger_account as problem
  from both_sides group by payment_id, ledger_account, currency having sum(kept) <> sum(posted)`);
