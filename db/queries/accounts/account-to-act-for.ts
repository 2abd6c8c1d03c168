import type { Staff } from '#app/domain/accounts/people.ts';
import type { Database } from '../../database.ts';
import { managedBy } from '../../repositories/accounts/managed-by.ts';

/** An active account by its code that the host user looks after: any for an administrator, else one they manage. */
export function selectAccountInCare(db: Database, staff: Staff, code: string) {
  const account = db.selectFrom('accounts').where('code', '=', code).where('is_active', '=', 1);
  return staff.roles.includes('admin') ? account : account.where('id', 'in', managedBy(db, staff.userId));
}

/** The same, as one the host user may act for; null: none. */
export async function findAccountToActFor(db: Database, staff: Staff, code: string): Promise<{ readonly code: string; readonly name: string } | null> {
  return (await selectAccountInCare(db, staff, code).select(['code', 'name']).executeTakeFirst()) ?? null;
}
