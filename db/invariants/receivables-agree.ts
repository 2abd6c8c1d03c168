import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * In the ledger, the receivables of each document and each account are what is open on it, credit notes below zero; the cash of an
 * account that is applied to nothing is what its payments have left, with what is on its way back to it.
 */
export const checkReceivablesAgree = checkBy(sql`
  with owed as (
    select id as document_id, account_id, currency, case kind when 'invoice' then open else -open end as amount from invoices where number is not null
  ), receivable as (
    select document_id, account_id, currency, amount from ledger_entries where ledger_account = 'receivables'
  ), both_by_document as (
    select document_id, account_id, currency, cast(sum(amount) as bigint) as open, 0 as posted from owed group by document_id, account_id, currency
    union all
    select document_id, account_id, currency, 0, cast(sum(amount) as bigint) from receivable group by document_id, account_id, currency
  ), both_by_account as (
    select account_id, currency, cast(sum(unapplied) as bigint) as unapplied, 0 as posted from payments group by account_id, currency
    union all
    select account_id, currency, cast(sum(amount) as bigint), 0 from refunds where status in ('started', 'unknown') group by account_id, currency
    union all
    select account_id, currency, 0, cast(-sum(amount) as bigint) from ledger_entries where ledger_account = 'unapplied-cash' group by account_id, currency
  )
  select coalesce(document_id, 'no document') as subject, sum(open) || ' open but ' || sum(posted) || ' receivable, ' || currency as problem
  from both_by_document group by document_id, account_id, currency having sum(open) <> sum(posted)
  union all
  select account_id, 'receivables of ' || sum(posted) || ' but ' || sum(open) || ' open, ' || currency
  from both_by_document group by account_id, currency having sum(open) <> sum(posted)
  union all
  select coalesce(account_id, 'no account'), sum(unapplied) || ' unapplied but ' || sum(posted) || ' in the ledger, ' || currency
  from both_by_account group by account_id, currency having sum(unapplied) <> sum(posted)`);
