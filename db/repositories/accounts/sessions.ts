import type { Instant } from '#app/domain/shared/days.ts';
import type { AccountId, UserId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { hashToken } from './hash-token.ts';

export type NewSession = {
  readonly token: string;
  readonly userId: UserId;
  readonly siteId: AccountId | null;
  readonly acting: { readonly accountId: AccountId; readonly reason: string } | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
};

/** Begins a session. Only the hash of its token is kept. */
export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: hashToken(session.token),
      user_id: session.userId,
      site_id: session.siteId,
      acting_account_id: session.acting?.accountId ?? null,
      acting_reason: session.acting?.reason ?? null,
      created_at: session.createdAt,
      seen_at: session.createdAt,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** Notes that a session is in use. It never makes a session of one that has ended. */
export async function touchSession(tx: Tx, tokenHash: string, seenAt: Instant): Promise<void> {
  await tx.updateTable('sessions').set({ seen_at: seenAt }).where('token_hash', '=', tokenHash).where('seen_at', '<', seenAt).execute();
}

/** Changes where the goods of this session go. */
export async function saveSessionSite(tx: Tx, tokenHash: string, siteId: AccountId): Promise<void> {
  await tx.updateTable('sessions').set({ site_id: siteId }).where('token_hash', '=', tokenHash).execute();
}

/** Ends one session; whether there was one. */
export async function deleteSession(tx: Tx, tokenHash: string): Promise<boolean> {
  const result = await tx.deleteFrom('sessions').where('token_hash', '=', tokenHash).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends every session of a user. */
export async function deleteSessionsOf(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('sessions').where('user_id', '=', userId).execute();
}

/** Clears away a user's sessions that are past their end. */
export async function deleteExpiredSessionsOf(tx: Tx, userId: UserId, now: Instant): Promise<void> {
  await tx.deleteFrom('sessions').where('user_id', '=', userId).where('expires_at', '<=', now).execute();
}
