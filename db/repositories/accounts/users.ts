import type { Theme } from '#app/domain/accounts/session.ts';
import { type AccountId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';

/** A user as sign-in and passwords need it. */
export type UserLogin = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly accountId: AccountId | null;
  readonly supplierId: SupplierId | null;
  readonly isActive: boolean;
};

const LOGIN_COLUMNS = ['id', 'name', 'email', 'password_hash', 'account_id', 'supplier_id', 'is_active'] as const;

/** The user with an email in its normal form (trimmed, lower case), or null. */
export async function loadUserByEmail(tx: Tx, email: string): Promise<UserLogin | null> {
  const row = await tx.selectFrom('users').select(LOGIN_COLUMNS).where('email', '=', email).executeTakeFirst();
  return row ? toUserLogin(row) : null;
}

export async function loadUser(tx: Tx, userId: UserId): Promise<UserLogin | null> {
  const row = await tx.selectFrom('users').select(LOGIN_COLUMNS).where('id', '=', userId).executeTakeFirst();
  return row ? toUserLogin(row) : null;
}

export async function savePasswordHash(tx: Tx, userId: UserId, passwordHash: string): Promise<void> {
  await tx.updateTable('users').set({ password_hash: passwordHash }).where('id', '=', userId).execute();
}

export async function saveTheme(tx: Tx, userId: UserId, theme: Theme): Promise<void> {
  await tx.updateTable('users').set({ theme }).where('id', '=', userId).execute();
}

type LoginRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password_hash: string;
  readonly account_id: string | null;
  readonly supplier_id: string | null;
  readonly is_active: 0 | 1;
};

function toUserLogin(row: LoginRow): UserLogin {
  return {
    userId: id<UserId>(row.id),
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    accountId: row.account_id === null ? null : id<AccountId>(row.account_id),
    supplierId: row.supplier_id === null ? null : id<SupplierId>(row.supplier_id),
    isActive: row.is_active === 1,
  };
}
