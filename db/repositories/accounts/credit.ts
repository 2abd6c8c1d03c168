import { sql } from 'kysely';
import type { CreditFacts } from '#app/domain/ordering/order-facts.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { asHost, type Database, type Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/**
 * The credit limit that holds for a site and what its whole subtree has used. The node with the limit is locked, so that two
 * orders at once cannot both pass.
 */
export async function loadCredit(tx: Tx, siteId: AccountId): Promise<CreditFacts> {
  const host = asHost(tx, 'credit');
  return toCredit(host, await forUpdate(selectHolder(host, siteId)).executeTakeFirst());
}

/** The same for showing: nothing is locked. holderId: the node that has the limit, null where none is agreed. Needs the host scope. */
export async function readCredit(host: Database, siteId: AccountId): Promise<CreditFacts & { readonly holderId: AccountId | null }> {
  const holder = await selectHolder(host, siteId).executeTakeFirst();
  return { ...(await toCredit(host, holder)), holderId: holder ? id<AccountId>(holder.id) : null };
}

function selectHolder(host: Database, siteId: AccountId) {
  return host
    .selectFrom('accounts')
    .select(['id', 'credit_limit'])
    .where('id', '=', (eb) =>
      eb
        .selectFrom('account_tree as tree')
        .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
        .select('node.id')
        .where('tree.account_id', '=', siteId)
        .where('node.credit_limit', 'is not', null)
        .orderBy('tree.distance')
        .limit(1),
    );
}

async function toCredit(host: Database, holder: { readonly id: string; readonly credit_limit: number | null } | undefined): Promise<CreditFacts> {
  if (!holder || holder.credit_limit === null) return { limit: null, exposure: 0 };
  const { rows } = await exposureOf(holder.id).execute(host);
  return { limit: holder.credit_limit, exposure: rows[0]?.exposure ?? 0 };
}

/** Confirmed or shipped and not yet invoiced, and open on invoices, less open credits and cash nobody applied yet: each order counts once. */
function exposureOf(holderId: string) {
  return sql<{ readonly exposure: number }>`
    with subtree as (
      select account_id from account_tree where ancestor_id = ${holderId}
    ), ordered as (
      select id, total from orders
      where account_id in (select account_id from subtree) and status in ('confirmed', 'part-confirmed', 'in-fulfillment', 'shipped')
    ), billed as (
      select line.net + (line.net * line.tax_rate_basis_points + 5000) / 10000 as gross
      from invoice_lines as line inner join invoices on invoices.id = line.invoice_id
      where line.order_id in (select id from ordered) and invoices.kind = 'invoice' and invoices.number is not null
    ), owed as (
      select case kind when 'invoice' then open else -open end as amount from invoices
      where account_id in (select account_id from subtree) and number is not null and open > 0
    ), cash as (
      select unapplied from payments where account_id in (select account_id from subtree) and unapplied > 0
    )
    select cast(coalesce((select sum(total) from ordered), 0) - coalesce((select sum(gross) from billed), 0)
      + coalesce((select sum(amount) from owed), 0) - coalesce((select sum(unapplied) from cash), 0) as bigint) as exposure`;
}
