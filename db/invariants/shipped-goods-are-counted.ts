import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * What an order line has shipped is what its promises and its shipment lines say, what came back is what returns say, and the stock
 * journal tells of the same goods: received + returned + adjusted = shipped + on hand.
 */
export const checkShippedGoodsAreCounted = checkBy(sql`
  with left_by_line as (
    select line.order_line_id, cast(sum(line.shipped) as bigint) as quantity
    from shipment_lines as line inner join shipments on shipments.id = line.shipment_id where shipments.status = 'shipped' group by line.order_line_id
  ), promised as (
    select order_line_id, cast(sum(quantity) as bigint) as quantity from promises where status = 'shipped' group by order_line_id
  ), back as (
    select shipment_line_id, cast(sum(quantity) as bigint) as quantity from goods_return_lines group by shipment_line_id
  ), told as (
    select shipment_id as reference, item_id, 'shipment' as kind, cast(-sum(shipped) as bigint) as quantity from shipment_lines where shipped > 0 group by shipment_id, item_id
    union all
    select back.return_id, line.item_id, 'return', cast(sum(back.quantity) as bigint)
    from goods_return_lines as back inner join shipment_lines as line on line.id = back.shipment_line_id group by back.return_id, line.item_id
    union all
    select back.return_id, line.item_id, 'scrap', cast(-sum(back.quantity) as bigint)
    from goods_return_lines as back inner join shipment_lines as line on line.id = back.shipment_line_id where back.disposition = 'scrap' group by back.return_id, line.item_id
  ), moved as (
    select reference, item_id, kind, cast(sum(quantity) as bigint) as quantity from stock_moves where kind in ('shipment', 'return', 'scrap') group by reference, item_id, kind
  ), places as (
    select reference, item_id, kind from told union select reference, item_id, kind from moved
  )
  select line.id as subject, 'shipped ' || line.shipped || ' but ' || coalesce(left_by_line.quantity, 0) || ' on shipments and ' || coalesce(promised.quantity, 0) || ' by promises' as problem
  from order_lines as line left join left_by_line on left_by_line.order_line_id = line.id left join promised on promised.order_line_id = line.id
  where line.shipped <> coalesce(left_by_line.quantity, 0) or line.shipped <> coalesce(promised.quantity, 0)
  union all
  select line.id, 'shipped ' || line.shipped || ' by a shipment that is ' || shipments.status from shipment_lines as line
  inner join shipments on shipments.id = line.shipment_id where line.shipped > 0 and shipments.status <> 'shipped'
  union all
  select line.id, 'returned ' || line.returned || ' but ' || coalesce(back.quantity, 0) || ' by returns' from shipment_lines as line
  left join back on back.shipment_line_id = line.id where line.returned <> coalesce(back.quantity, 0)
  union all
  select places.reference, places.kind || ' of ' || coalesce(told.quantity, 0) || ' but moved ' || coalesce(moved.quantity, 0) from places
  left join told on told.reference = places.reference and told.item_id = places.item_id and told.kind = places.kind
  left join moved on moved.reference = places.reference and moved.item_id = places.item_id and moved.kind = places.kind
  where coalesce(told.quantity, 0) <> coalesce(moved.quantity, 0)`);
