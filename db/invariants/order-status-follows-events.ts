import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** An order was placed once, is canceled exactly when an event says so, and is fully confirmed exactly when every open promise has a day. */
export const checkOrderStatusFollowsEvents = checkBy(sql`
  with told as (
    select orders.id, orders.status,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'placed' and order_events.at = orders.placed_at) as placed,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'canceled') as canceled,
      (select count(*) from order_events where order_events.order_id = orders.id and order_events.kind = 'released') as released,
      (select count(*) from promises where promises.order_id = orders.id and promises.status = 'open' and promises.source = 'none') as undated
    from orders
  )
  select id as subject, status || ' but placed ' || placed || ' times, canceled ' || canceled || ', released ' || released || ', with ' || undated || ' undated promises' as problem
  from told
  where placed <> 1 or canceled > 1 or (status = 'canceled' and canceled = 0) or (status <> 'canceled' and canceled > 0)
    or (status = 'on-hold' and released > 0) or (status = 'confirmed' and undated > 0) or (status = 'part-confirmed' and undated = 0)`);
