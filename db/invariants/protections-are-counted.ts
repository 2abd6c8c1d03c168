import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** What a protection has given is the sum of the uses that open promises made of it, each no larger than its promise. */
export const checkProtectionsAreCounted = checkBy(sql`
  with spent as (
    select protection_id, cast(sum(quantity) as bigint) as quantity from protection_uses group by protection_id
  )
  select protections.id as subject, 'used ' || protections.used || ' of ' || protections.quantity || ' but spent ' || coalesce(spent.quantity, 0) as problem
  from protections left join spent on spent.protection_id = protections.id
  where protections.used <> coalesce(spent.quantity, 0) or protections.used > protections.quantity
  union all
  select protection_uses.promise_id, 'a use of ' || protection_uses.quantity || ' by a promise of ' || promises.quantity || ' that is ' || promises.status
  from protection_uses inner join promises on promises.id = protection_uses.promise_id
  where promises.status = 'voided' or protection_uses.quantity > promises.quantity`);
