import type { LookedAfter, PersonStanding } from '#app/domain/accounts/decide-person.ts';
import type { Role } from '#app/domain/accounts/people.ts';
import { rolesOf } from '#app/domain/accounts/roles.ts';
import type { Side } from '#app/domain/accounts/session.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate, isUniqueViolation } from '../../dialect.ts';

export type NewPerson = {
  readonly userId: UserId;
  readonly email: string;
  readonly name: string;
  readonly phone: string;
  readonly passwordHash: string;
  readonly accountId: AccountId | null;
  readonly supplierId: SupplierId | null;
  readonly roles: readonly Role[];
  readonly createdAt: Instant;
};

/** A person whose roles or standing are about to change, locked with every administrator: of two who remove each other, one is refused. */
export async function lockPerson(tx: Tx, userId: UserId): Promise<(PersonStanding & { readonly accountId: AccountId | null }) | null> {
  const locked = await forUpdate(
    tx
      .selectFrom('users')
      .select(['id', 'account_id', 'supplier_id', 'roles', 'is_active'])
      .where((eb) => eb.or([eb('id', '=', userId), eb.and([eb('account_id', 'is', null), eb('supplier_id', 'is', null), eb('roles', 'like', '%"admin"%')])]))
      .orderBy('id'),
  ).execute();
  const row = locked.find((each) => each.id === userId);
  if (!row) return null;
  const side = sideOfRow(row);
  return {
    userId,
    side,
    roles: toRoles(side, row.roles),
    isActive: row.is_active === 1,
    accountId: row.account_id === null ? null : id<AccountId>(row.account_id),
    otherAdmins: locked.filter((each) => each.id !== userId && each.is_active === 1 && toRoles(sideOfRow(each), each.roles).includes('admin')).length,
    looksAfter: await loadLookedAfter(tx, userId),
  };
}

/** The accounts in whose team someone is, by code. */
export function loadLookedAfter(db: Database, userId: string): Promise<readonly LookedAfter[]> {
  return db
    .selectFrom('account_team as team')
    .innerJoin('accounts as account', 'account.id', 'team.account_id')
    .select(['account.code', 'account.name', 'team.role'])
    .where('team.user_id', '=', userId)
    .orderBy('account.code')
    .execute();
}

export async function saveRoles(tx: Tx, userId: UserId, roles: readonly Role[]): Promise<void> {
  await tx
    .updateTable('users')
    .set({ roles: JSON.stringify(roles) })
    .where('id', '=', userId)
    .execute();
}

export async function saveIsActive(tx: Tx, userId: UserId, isActive: boolean): Promise<void> {
  await tx
    .updateTable('users')
    .set({ is_active: isActive ? 1 : 0 })
    .where('id', '=', userId)
    .execute();
}

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await tx
    .insertInto('users')
    .values({
      id: person.userId,
      email: person.email,
      name: person.name,
      phone: person.phone,
      password_hash: person.passwordHash,
      account_id: person.accountId,
      supplier_id: person.supplierId,
      roles: JSON.stringify(person.roles),
      theme: 'system',
      is_active: 1,
      created_at: person.createdAt,
    })
    .execute();
}

/** Whether saving failed because another transaction took the email first: asking again will see it. */
export function isEmailRace(error: unknown): boolean {
  return isUniqueViolation(error, 'users_email');
}

export async function loadSupplierByCode(tx: Tx, code: string): Promise<SupplierId | null> {
  const row = await tx.selectFrom('suppliers').select('id').where('code', '=', code).executeTakeFirst();
  return row ? id<SupplierId>(row.id) : null;
}

type SideRow = { readonly account_id: string | null; readonly supplier_id: string | null };

/** Which side a row of users is of: marked for both, it gets the narrower one. */
export function sideOfRow({ account_id, supplier_id }: SideRow): Side {
  if (account_id !== null) return 'account';
  return supplier_id !== null ? 'supplier' : 'host';
}

/** The roles a row of users holds that its side can hold. */
export function toRoles(side: Side, text: string): readonly Role[] {
  const words: unknown = JSON.parse(text);
  return Array.isArray(words) ? rolesOf(side).filter((role) => words.includes(role)) : [];
}
