import type { CreditFacts } from '#app/domain/ordering/order-facts.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { asHost, type Database, type Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

/**
 * The credit limit that holds for a site and what its whole subtree has used. The node with the limit is locked, so that two
 * orders at once cannot both pass. Exposure so far: confirmed orders not yet shipped.
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
  const used = await host
    .selectFrom('account_tree as tree')
    .innerJoin('orders', 'orders.account_id', 'tree.account_id')
    .select((eb) => eb.cast<number | null>(eb.fn.sum('orders.total'), 'bigint').as('total'))
    .where('tree.ancestor_id', '=', holder.id)
    .where('orders.status', 'in', ['confirmed', 'part-confirmed'])
    .executeTakeFirst();
  return { limit: holder.credit_limit, exposure: used?.total ?? 0 };
}
