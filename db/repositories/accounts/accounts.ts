import type { Staff } from '#app/domain/accounts/people.ts';
import type { Scope } from '#app/domain/accounts/scope.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';

/** The word in account_team.role of the one person a key account talks to. */
const ACCOUNT_MANAGER = 'account-manager';

/** An active account by its code, or null. */
export async function loadAccountByCode(tx: Tx, code: string): Promise<{ readonly accountId: AccountId } | null> {
  const row = await tx.selectFrom('accounts').select('id').where('code', '=', code).where('is_active', '=', 1).executeTakeFirst();
  return row ? { accountId: id<AccountId>(row.id) } : null;
}

/** The same, if the host user looks after it: an administrator after all, another one after those it manages. Needs the host scope. */
export async function loadAccountInCare(
  tx: Tx,
  { userId, roles }: Pick<Staff, 'userId' | 'roles'>,
  code: string,
): Promise<{ readonly accountId: AccountId } | null> {
  const account = await loadAccountByCode(tx, code);
  const isInCare = account !== null && (roles.includes('admin') || (await isManagerOf(tx, userId, account.accountId)));
  return isInCare ? account : null;
}

/** The code of an account within the scope, as it stands on paper. */
export async function loadAccountCode(db: Database, accountId: AccountId): Promise<string> {
  const { code } = await db.selectFrom('accounts').select('code').where('id', '=', accountId).executeTakeFirstOrThrow();
  return code;
}

/** Whether a host user manages the account, or a node above it. */
export async function isManagerOf(db: Database, userId: UserId, accountId: AccountId): Promise<boolean> {
  const row = await db
    .selectFrom('account_tree as tree')
    .innerJoin('account_team as team', 'team.account_id', 'tree.ancestor_id')
    .select('team.user_id')
    .where('tree.account_id', '=', accountId)
    .where('team.user_id', '=', userId)
    .where('team.role', '=', ACCOUNT_MANAGER)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether goods can go to this account: an active site within the scope. */
export async function isOpenSite(tx: Tx, siteId: AccountId, scope: Scope & { readonly kind: 'accounts' }): Promise<boolean> {
  const row = await tx
    .selectFrom('accounts')
    .innerJoin('sites', 'sites.account_id', 'accounts.id')
    .select('accounts.id')
    .where('accounts.id', '=', siteId)
    .where('accounts.id', 'in', scope.accounts)
    .where('sites.account_id', 'in', scope.accounts)
    .where('accounts.is_active', '=', 1)
    .executeTakeFirst();
  return row !== undefined;
}
