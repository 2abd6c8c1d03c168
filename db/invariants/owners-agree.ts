import { sql } from 'kysely';
import { checkBy } from './violation.ts';

/** What hangs on an order, a contract or a document belongs to the same account, and an order goes to a site of its account. */
export const checkOwnersAgree = checkBy(sql`
  select child.id as subject, 'a line of another account than its order' as problem from order_lines as child inner join orders as parent on parent.id = child.order_id where parent.account_id <> child.account_id
  union all
  select child.id, 'an event of another account than its order' from order_events as child inner join orders as parent on parent.id = child.order_id where parent.account_id <> child.account_id
  union all
  select child.id, 'a promise of another account or order than its line' from promises as child inner join order_lines as parent on parent.id = child.order_line_id
  where parent.account_id <> child.account_id or parent.order_id <> child.order_id or parent.item_id <> child.item_id
  union all
  select child.promise_id, 'a use of another account than its promise' from protection_uses as child inner join promises as parent on parent.id = child.promise_id where parent.account_id <> child.account_id
  union all
  select child.id, 'a line of another account than its contract' from contract_lines as child inner join contracts as parent on parent.id = child.contract_id where parent.account_id <> child.account_id
  union all
  select child.document_id, 'a line of another account than its document' from history_lines as child inner join history_documents as parent on parent.id = child.document_id where parent.account_id <> child.account_id
  union all
  select orders.id, 'an order to a site outside of its account' from orders
  where not exists (select 1 from account_tree where account_tree.account_id = orders.site_id and account_tree.ancestor_id = orders.account_id)`);
