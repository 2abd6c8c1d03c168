import type { AccountListed } from '#app/domain/accounts/account-listed.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';

/** A row with the ids that put it in its place. */
export type AccountRowListed = AccountListed & { readonly id: string; readonly parentId: string | null };

/** Rows of the tree for the accounts of the ids, in the order of the ids: three statements, however many. Needs the host scope. */
export async function accountRows(db: Database, ids: readonly string[]): Promise<readonly AccountRowListed[]> {
  if (ids.length === 0) return [];
  const nodes = await db
    .selectFrom('accounts as node')
    .leftJoin('account_team as manager', (join) => join.onRef('manager.account_id', '=', 'node.id').on('manager.role', '=', 'account-manager'))
    .select(['node.id', 'node.parent_id', 'node.code', 'node.name', 'node.level', 'node.class', 'node.country', 'node.currency'])
    .select(['node.credit_limit', 'node.payment_days', 'node.is_active', 'manager.name as manager'])
    .where('node.id', 'in', ids)
    .execute();
  const above = await db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
    .select(['tree.account_id', 'node.name'])
    .where('tree.account_id', 'in', ids)
    .where('tree.distance', '>', 0)
    .orderBy('tree.distance', 'desc')
    .execute();
  const below = await db
    .selectFrom('account_tree')
    .select((eb) => ['ancestor_id', eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')])
    .where('ancestor_id', 'in', ids)
    .where('distance', '>', 0)
    .groupBy('ancestor_id')
    .execute();
  const counts = new Map(below.map((row) => [row.ancestor_id, row.count]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return ids.flatMap((id) => {
    const node = byId.get(id);
    if (!node) return [];
    const path = above.filter((place) => place.account_id === id).map((place) => place.name);
    return [
      {
        id,
        parentId: node.parent_id,
        code: node.code,
        name: node.name,
        level: node.level,
        depth: path.length,
        below: counts.get(id) ?? 0,
        path,
        class: node.class,
        country: node.country,
        manager: node.manager,
        creditLimit: node.credit_limit === null ? null : money(node.credit_limit, node.currency),
        paymentDays: node.payment_days,
        isActive: node.is_active === 1,
      },
    ];
  });
}
