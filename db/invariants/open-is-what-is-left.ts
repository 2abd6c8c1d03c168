import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** What is open of an issued document is its total less what was applied to it or, of a credit note, from it; its status says so; a draft owes nothing. */
export const checkOpenIsWhatIsLeft = checkBy(sql`
  with settled as (
    select invoice_id as document_id, amount from applications union all
    select credit_note_id, amount from applications where credit_note_id is not null
  ), sums as (
    select document_id, cast(sum(amount) as bigint) as amount from settled group by document_id
  ), counted as (
    select invoices.id, invoices.number, invoices.status, invoices.total, invoices.open, coalesce(sums.amount, 0) as applied
    from invoices left join sums on sums.document_id = invoices.id
  )
  select id as subject, coalesce(number, 'a draft') || ' has ' || open || ' open but ' || total || ' less ' || applied as problem from counted
  where open <> case when number is null then 0 else total - applied end
  union all
  select id, coalesce(number, 'a draft') || ' is ' || status || ' with ' || open || ' of ' || total || ' open' from counted
  where number is not null and status <> case when open = 0 then 'paid' when open < total then 'part-paid' else 'issued' end
  union all
  select applications.id, 'an application of another kind of document or currency' from applications
  inner join invoices on invoices.id = applications.invoice_id
  left join invoices as credit on credit.id = applications.credit_note_id left join payments on payments.id = applications.payment_id
  where invoices.kind <> 'invoice' or credit.kind <> 'credit-note' or coalesce(credit.currency, payments.currency) <> invoices.currency`);
