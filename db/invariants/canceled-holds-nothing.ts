import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** A canceled line holds no open promise, and a canceled order no open line. */
export const checkCanceledHoldsNothing = checkBy(sql`
  select promises.id as subject, 'an open promise of ' || promises.quantity || ' on a canceled line' as problem
  from promises inner join order_lines on order_lines.id = promises.order_line_id
  where promises.status = 'open' and order_lines.status = 'canceled'
  union all
  select order_lines.id, 'an open line in a canceled order' from order_lines inner join orders on orders.id = order_lines.order_id
  where order_lines.status = 'open' and orders.status = 'canceled'`);
