import type { Side, Theme } from '#app/domain/accounts/session.ts';
import { type Instant, instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type SupplierId, type UserId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';

/** A session and its user as they are now: a change of role or a block is seen by the next request. */
export type SessionFacts = {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  readonly roleWords: readonly string[];
  readonly theme: Theme;
  readonly belongsTo: Belonging;
  readonly siteId: AccountId | null;
  readonly acting: { readonly accountId: AccountId; readonly reason: string } | null;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
};

export type Belonging =
  | { readonly side: Extract<Side, 'account'>; readonly accountId: AccountId }
  | { readonly side: Extract<Side, 'supplier'>; readonly supplierId: SupplierId }
  | { readonly side: Extract<Side, 'host'> };

/** The session of a token's hash with its active user, or null; whether it is still in time is for the caller to judge. */
export async function findSession(db: Database, tokenHash: string): Promise<SessionFacts | null> {
  const [row] = await readSessions(db, { tokenHash });
  if (!row) return null;
  return {
    userId: id<UserId>(row.id),
    name: row.name,
    email: row.email,
    roleWords: toRoleWords(row.roles),
    theme: row.theme,
    belongsTo: toBelonging(row.account_id, row.supplier_id),
    siteId: row.site_id === null ? null : id<AccountId>(row.site_id),
    acting: row.acting_account_id === null ? null : { accountId: id<AccountId>(row.acting_account_id), reason: row.acting_reason ?? '' },
    seenAt: instant(row.seen_at),
    expiresAt: instant(row.expires_at),
  };
}

const readSessions = prepared((db, { tokenHash }: { readonly tokenHash: string }) =>
  db
    .selectFrom('sessions as session')
    .innerJoin('users as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.name', 'user.email', 'user.roles', 'user.theme', 'user.account_id', 'user.supplier_id'])
    .select(['session.site_id', 'session.acting_account_id', 'session.acting_reason', 'session.seen_at', 'session.expires_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('user.is_active', '=', 1),
);

/** A user marked for both sides is broken data: it gets the narrower side, never the host's. */
function toBelonging(accountId: string | null, supplierId: string | null): Belonging {
  if (accountId !== null) return { side: 'account', accountId: id<AccountId>(accountId) };
  if (supplierId !== null) return { side: 'supplier', supplierId: id<SupplierId>(supplierId) };
  return { side: 'host' };
}

function toRoleWords(text: string): readonly string[] {
  const words: unknown = JSON.parse(text);
  return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
}
