import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** An account with a team has exactly one key account manager, who can sign in; each member's name and email are those of the person. */
export const checkTeamsHaveOneManager = checkBy(sql`
  select account_id as subject, 'has a team with ' || sum(case when role = 'account-manager' then 1 else 0 end) || ' account managers' as problem
  from account_team
  group by account_id
  having sum(case when role = 'account-manager' then 1 else 0 end) <> 1
  union all
  select team.account_id, 'has ' || person.email || ' in its team, who is blocked or is called otherwise by now'
  from account_team as team
  join users as person on person.id = team.user_id
  where person.is_active = 0 or person.name <> team.name or person.email <> team.email or person.account_id is not null or person.supplier_id is not null
`);
