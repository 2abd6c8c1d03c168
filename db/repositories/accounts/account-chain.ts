import type { AccountChain, AccountNode } from '#app/domain/accounts/account-chain.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** A site and the nodes above it, nearest first. lineage: what the session may read, from its scope. */
export async function loadAccountChain(db: Database, siteId: AccountId, lineage: readonly AccountId[]): Promise<AccountChain> {
  const rows = await db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
    .select(['node.id', 'node.name', 'node.class', 'node.country', 'node.currency', 'node.credit_limit', 'node.payment_days', 'node.po_required'])
    .where('tree.account_id', '=', siteId)
    .where('node.id', 'in', lineage)
    .orderBy('tree.distance')
    .execute();
  const nodes = rows.map(
    (row): AccountNode => ({
      accountId: id<AccountId>(row.id),
      name: row.name,
      class: row.class,
      country: row.country,
      currency: row.currency,
      creditLimit: row.credit_limit,
      paymentDays: row.payment_days,
      poRequired: row.po_required === null ? null : row.po_required === 1,
    }),
  );
  const [site, ...above] = nodes;
  assert(site, `site ${siteId} stands in the account tree`);
  return [site, ...above];
}
