import { hostScope } from '#app/domain/accounts/scope.ts';
import { type Side, sessionEnd } from '#app/domain/accounts/session.ts';
import { LONGEST_WINDOW_SECONDS } from '#app/domain/accounts/throttle.ts';
import { addSeconds } from '#app/domain/shared/instants.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { hashToken } from '#db/repositories/accounts/hash-token.ts';
import { deleteExpiredSessionsOf, deleteSession, insertSession } from '#db/repositories/accounts/sessions.ts';
import { clearTries, deleteTriesBefore, giveBackTry } from '#db/repositories/accounts/throttles.ts';
import { loadUserByEmail, type UserLogin } from '#db/repositories/accounts/users.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { countTries, type ThrottledKey, type TooManyTries } from './count-tries.ts';

/** address: whence the request came. currentToken: of the session the browser had before, which ends. */
export type SignIn = { readonly email: string; readonly password: string; readonly address: string; readonly currentToken: string | null };
export type SignedIn = { readonly token: string; readonly side: Side };
export type SignInRefusal = { readonly kind: 'wrong-credentials' } | { readonly kind: 'too-busy'; readonly retryAfterSeconds: number } | TooManyTries;

/** Of no password anybody knows, made with the settings of real ones: an unknown user costs the same work as a known one. */
export const UNKNOWN_USER_HASH = '$argon2id$v=19$m=19456,t=2,p=1$8htoA2Q5a/D8eimAC9yvqA$XcvlRyY9c/2o0vi/BA8+f/8TofuqiTXEPPakHWgTsw4';
const BUSY_SECONDS = 2;

/** Begins a session under a new id. Tries are counted before any hashing; who is unknown, blocked or wrong gets the same answer. */
export async function signIn(context: Context, command: SignIn): Promise<Result<SignedIn, SignInRefusal>> {
  const keys = keysOf(command);
  const opened = await inTransaction(context, hostScope('sign-in'), async (tx) => {
    const counted = await countTries(tx, keys, context.clock.now());
    return counted.ok ? accept(await loadUserByEmail(tx, command.email)) : counted;
  });
  if (!opened.ok) return opened;
  const user = opened.value;
  const verdict = await context.passwords.verify(command.password, user?.passwordHash ?? UNKNOWN_USER_HASH);
  if (verdict === 'too-busy') {
    await giveBack(context, keys);
    return refuse({ kind: 'too-busy', retryAfterSeconds: BUSY_SECONDS });
  }
  return verdict === 'match' && user !== null ? begin(context, command, user) : noteFailure(context, command, user);
}

function keysOf({ email, address }: SignIn): readonly [account: ThrottledKey, address: ThrottledKey] {
  return [
    { key: `sign-in:account:${email}`, rule: 'signInAccount' },
    { key: `sign-in:address:${address}`, rule: 'signInAddress' },
  ];
}

async function giveBack(context: Context, keys: readonly ThrottledKey[]): Promise<void> {
  await inTransaction(context, hostScope('sign-in'), async (tx) => {
    for (const { key } of keys) await giveBackTry(tx, key);
  });
}

/** The user is read again: a block or a new password while the hash was checked must count. */
async function begin(context: Context, command: SignIn, verified: UserLogin): Promise<Result<SignedIn, SignInRefusal>> {
  const now = context.clock.now();
  const [account, address] = keysOf(command);
  const begun = await inTransaction(context, hostScope('sign-in'), async (tx) => {
    const user = await loadUserByEmail(tx, command.email);
    if (!user?.isActive || user.passwordHash !== verified.passwordHash) return null;
    const side = sideOf(user);
    const token = context.ids.token();
    if (command.currentToken !== null) await deleteSession(tx, hashToken(command.currentToken));
    await deleteExpiredSessionsOf(tx, user.userId, now);
    await insertSession(tx, { token, userId: user.userId, siteId: null, acting: null, createdAt: now, expiresAt: sessionEnd(side, now) });
    await clearTries(tx, account.key);
    await giveBackTry(tx, address.key);
    await deleteTriesBefore(tx, addSeconds(now, -LONGEST_WINDOW_SECONDS));
    await noteAudit(tx, { ...note(context, user), action: 'signed-in', detail: { address: command.address } });
    return { token, side };
  });
  return begun ? accept(begun) : noteFailure(context, command, verified);
}

/** One row either way; an unknown address is not kept, people type passwords into the wrong field. */
async function noteFailure(context: Context, command: SignIn, user: UserLogin | null): Promise<Result<never, SignInRefusal>> {
  await inTransaction(context, hostScope('sign-in'), (tx) =>
    noteAudit(tx, { ...note(context, user), action: 'sign-in-failed', detail: { address: command.address } }),
  );
  return refuse({ kind: 'wrong-credentials' });
}

function note(context: Context, user: UserLogin | null) {
  return {
    id: context.ids.next(),
    at: context.clock.now(),
    actor: { userId: user?.userId ?? null, actingFor: null },
    accountId: user?.accountId ?? null,
    subject: { kind: 'user', id: user?.userId ?? '' },
  };
}

function sideOf(user: UserLogin): Side {
  if (user.accountId !== null) return 'account';
  return user.supplierId !== null ? 'supplier' : 'host';
}
