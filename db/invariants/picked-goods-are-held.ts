import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/**
 * A promise on a picking list is open, stands on the shelf and is counted by a line of that list; it has shipped exactly when the
 * list has left; a list that was given up holds none.
 */
export const checkPickedGoodsAreHeld = checkBy(sql`
  with held as (
    select shipment_id, order_line_id, cast(sum(quantity) as bigint) as quantity from promises where shipment_id is not null group by shipment_id, order_line_id
  ), listed as (
    select line.id, line.shipment_id, line.order_line_id, shipments.status,
      case shipments.status when 'picking' then line.picked when 'shipped' then line.shipped else 0 end as quantity
    from shipment_lines as line inner join shipments on shipments.id = line.shipment_id
  )
  select listed.id as subject, listed.status || ': ' || listed.quantity || ' but promises of ' || coalesce(held.quantity, 0) as problem
  from listed left join held on held.shipment_id = listed.shipment_id and held.order_line_id = listed.order_line_id
  where listed.quantity <> coalesce(held.quantity, 0)
  union all
  select held.shipment_id, 'holds ' || held.quantity || ' of a line that is not on its list' from held
  where not exists (select 1 from listed where listed.shipment_id = held.shipment_id and listed.order_line_id = held.order_line_id)
  union all
  select promises.id, promises.status || ' from ' || promises.source || ' for a shipment that is ' || coalesce(shipments.status, 'not there') from promises
  left join shipments on shipments.id = promises.shipment_id
  where (promises.status = 'shipped' and (shipments.status is null or shipments.status <> 'shipped'))
    or (promises.status = 'open' and shipments.status is not null and (shipments.status <> 'picking' or promises.source <> 'stock'))
    or (promises.status = 'voided' and promises.shipment_id is not null)
  union all
  select promises.id, 'picked for an order that is ' || orders.status from promises inner join orders on orders.id = promises.order_id
  where promises.status = 'open' and promises.shipment_id is not null and orders.status in ('on-hold', 'canceled')`);
