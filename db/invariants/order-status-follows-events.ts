import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * An order was placed once, is canceled exactly when an event says so, and otherwise stands where its goods and invoices are: confirmed
 * (every open promise has a day) or part confirmed, picked or shipped in part, shipped, invoiced, and closed once nothing is open on its invoices.
 */
export const checkOrderStatusFollowsEvents = checkBy(sql`
  with told as (
    select orders.id, orders.status,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'placed' and order_events.at = orders.placed_at) as placed,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'canceled') as canceled,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'released') as released,
      (select count(*) from promises where promises.order_id = orders.id and promises.status = 'open' and promises.source = 'none') as undated,
      (select count(*) from promises where promises.order_id = orders.id and promises.status = 'open' and promises.shipment_id is not null) as picking,
      (select count(*) from order_lines where order_lines.order_id = orders.id and order_lines.status = 'open' and order_lines.shipped > 0) as left_lines,
      (select count(*) from order_lines where order_lines.order_id = orders.id and order_lines.status = 'open' and order_lines.shipped < order_lines.quantity) as unshipped,
      (select count(*) from order_lines where order_lines.order_id = orders.id and order_lines.status = 'open' and order_lines.invoiced < order_lines.quantity) as unbilled,
      (select count(*) from invoices where invoices.kind = 'invoice' and invoices.open > 0 and exists (
        select 1 from invoice_lines where invoice_lines.invoice_id = invoices.id and invoice_lines.order_id = orders.id)) as owing
    from orders
  ), reached as (
    select told.*, case
      when status in ('on-hold', 'canceled') then status
      when picking = 0 and left_lines = 0 then case when undated > 0 then 'part-confirmed' else 'confirmed' end
      when unshipped > 0 then 'in-fulfillment'
      when unbilled > 0 then 'shipped'
      when owing > 0 then 'invoiced'
      else 'closed' end as due
    from told
  )
  select id as subject, status || ' but ' || due || ' by its lines, placed ' || placed || ' times, canceled ' || canceled || ', released ' || released || ', with ' || undated || ' undated promises' as problem
  from reached
  where placed <> 1 or canceled > 1 or (status = 'canceled' and canceled = 0) or (status <> 'canceled' and canceled > 0)
    or (status = 'on-hold' and (released > 0 or picking > 0 or left_lines > 0)) or status <> due`);
