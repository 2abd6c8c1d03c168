import type { Instant } from '#app/domain/shared/days.ts';
import { id, type UserId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { hashToken } from './hash-token.ts';

type NewReset = { readonly token: string; readonly userId: UserId; readonly expiresAt: Instant };

/** Allows one change of password by whoever holds the token. Only the token's hash is kept. */
export async function insertPasswordReset(tx: Tx, reset: NewReset): Promise<void> {
  await tx
    .insertInto('password_resets')
    .values({ token_hash: hashToken(reset.token), user_id: reset.userId, expires_at: reset.expiresAt, used_at: null })
    .execute();
}

/** Whose password an unused token in time may change, or null. */
export async function loadPasswordReset(tx: Tx, token: string, now: Instant): Promise<UserId | null> {
  const row = await tx
    .selectFrom('password_resets')
    .innerJoin('users', 'users.id', 'password_resets.user_id')
    .select('users.id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('users.is_active', '=', 1)
    .executeTakeFirst();
  return row ? id<UserId>(row.id) : null;
}

/** Uses a token up; false when someone else did, or time ran out. */
export async function usePasswordReset(tx: Tx, token: string, now: Instant): Promise<boolean> {
  const result = await tx
    .updateTable('password_resets')
    .set({ used_at: now })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Makes every open token of a user worthless. */
export async function endPasswordResetsOf(tx: Tx, userId: UserId, now: Instant): Promise<void> {
  await tx.updateTable('password_resets').set({ used_at: now }).where('user_id', '=', userId).where('used_at', 'is', null).execute();
}
