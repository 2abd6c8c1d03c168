import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** Reserved is the sum of the open promises from the shelf; on hand is the sum of all movements. Nothing drifts. */
export const checkStockIsAccounted = checkBy(sql`
  with held as (
    select item_id, warehouse_id, '' as owner, cast(sum(quantity) as bigint) as quantity
    from promises where source = 'stock' and status = 'open' group by item_id, warehouse_id
  ), moved as (
    select item_id, warehouse_id, owner, cast(sum(quantity) as bigint) as quantity from stock_moves group by item_id, warehouse_id, owner
  ), places as (
    select item_id, warehouse_id, owner from stock
    union select item_id, warehouse_id, owner from held
    union select item_id, warehouse_id, owner from moved
  ), counted as (
    select places.item_id, coalesce(stock.reserved, 0) as reserved, coalesce(held.quantity, 0) as held, coalesce(stock.on_hand, 0) as on_hand, coalesce(moved.quantity, 0) as moved
    from places
    left join stock on stock.item_id = places.item_id and stock.warehouse_id = places.warehouse_id and stock.owner = places.owner
    left join held on held.item_id = places.item_id and held.warehouse_id = places.warehouse_id and held.owner = places.owner
    left join moved on moved.item_id = places.item_id and moved.warehouse_id = places.warehouse_id and moved.owner = places.owner
  )
  select item_id as subject, 'reserved ' || reserved || ' but promised ' || held || ', on hand ' || on_hand || ' but moved ' || moved as problem
  from counted where reserved <> held or on_hand <> moved`);
