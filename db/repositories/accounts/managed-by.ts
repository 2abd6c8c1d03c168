import type { UserId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** As a subquery: the accounts a host user manages, with all below them. */
export function managedBy(db: Database, userId: UserId) {
  return db
    .selectFrom('account_team as team')
    .innerJoin('account_tree as tree', 'tree.ancestor_id', 'team.account_id')
    .select('tree.account_id')
    .where('team.user_id', '=', userId)
    .where('team.role', '=', 'account-manager');
}
