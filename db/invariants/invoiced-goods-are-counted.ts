import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** What an order line has invoiced is what issued invoices ask, never more than left; what is credited of a line is what its credit notes say, never more than it asks. */
export const checkInvoicedGoodsAreCounted = checkBy(sql`
  with asked as (
    select line.order_line_id, cast(sum(line.quantity) as bigint) as quantity
    from invoice_lines as line inner join invoices on invoices.id = line.invoice_id
    where invoices.kind = 'invoice' and invoices.number is not null and line.order_line_id is not null group by line.order_line_id
  ), taken as (
    select corrects_line_id, cast(sum(quantity) as bigint) as quantity, cast(sum(net) as bigint) as net
    from invoice_lines where corrects_line_id is not null group by corrects_line_id
  )
  select line.id as subject, 'invoiced ' || line.invoiced || ' but ' || coalesce(asked.quantity, 0) || ' on invoices, of ' || line.shipped || ' shipped' as problem
  from order_lines as line left join asked on asked.order_line_id = line.id
  where line.invoiced <> coalesce(asked.quantity, 0) or line.invoiced > line.shipped
  union all
  select line.id, 'credited ' || line.credited_quantity || ' for ' || line.credited_net || ' but ' || coalesce(taken.quantity, 0) || ' for ' || coalesce(taken.net, 0) || ' by credit notes'
  from invoice_lines as line left join taken on taken.corrects_line_id = line.id
  where line.credited_quantity <> coalesce(taken.quantity, 0) or line.credited_net <> coalesce(taken.net, 0)
    or line.credited_quantity > line.quantity or line.credited_net > line.net
  union all
  select credit.id, 'credits a line of another document than its note corrects' from invoice_lines as credit
  inner join invoices as note on note.id = credit.invoice_id left join invoice_lines as line on line.id = credit.corrects_line_id
  where note.kind = 'credit-note' and (line.id is null or line.invoice_id <> note.corrects_id)`);
