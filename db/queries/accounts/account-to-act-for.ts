import type { Staff } from '#app/domain/accounts/people.ts';
import type { Database } from '../../database.ts';
import { managedBy } from '../../repositories/accounts/managed-by.ts';

/** An active account the host user may act for: any for an administrator, else one they manage; null otherwise. */
export async function findAccountToActFor(db: Database, staff: Staff, code: string): Promise<{ readonly code: string; readonly name: string } | null> {
  const account = db.selectFrom('accounts').select(['code', 'name']).where('code', '=', code).where('is_active', '=', 1);
  const theirs = staff.roles.includes('admin') ? account : account.where('id', 'in', managedBy(db, staff.userId));
  return (await theirs.executeTakeFirst()) ?? null;
}
