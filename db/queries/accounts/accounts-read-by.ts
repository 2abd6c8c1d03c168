import type { Staff } from '#app/domain/accounts/people.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { managedBy } from '../../repositories/accounts/managed-by.ts';

/** Whose orders a host user may read: of everyone (null), or, with no role but account manager, of the accounts they look after. */
export async function accountsReadBy(db: Database, staff: Staff): Promise<readonly AccountId[] | null> {
  if (staff.roles.some((role) => role !== 'account-manager')) return null;
  const rows = await managedBy(db, staff.userId).distinct().execute();
  return rows.map((row) => id<AccountId>(row.account_id));
}
