import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** The promises of an open line add up to its quantity: nothing ordered is forgotten, nothing is promised twice. */
export const checkLinesFullyPromised = checkBy(sql`
  with promised as (
    select order_line_id, cast(sum(quantity) as bigint) as quantity from promises where status <> 'voided' group by order_line_id
  )
  select order_lines.id as subject, 'ordered ' || order_lines.quantity || ' but promised ' || coalesce(promised.quantity, 0) as problem
  from order_lines left join promised on promised.order_line_id = order_lines.id
  where order_lines.status = 'open' and order_lines.quantity <> coalesce(promised.quantity, 0)`);
