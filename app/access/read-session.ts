import type { AppLoadContext } from '@remix-run/node';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { isSessionOver, type Session } from '#app/domain/accounts/session.ts';
import { secondsBetween } from '#app/domain/shared/instants.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { findSession } from '#db/queries/accounts/session.ts';
import { hashToken } from '#db/repositories/accounts/hash-token.ts';
import { deleteSession, touchSession } from '#db/repositories/accounts/sessions.ts';
import { readSessionToken } from './session-cookie.ts';
import { toPerson } from './to-person.ts';

const TOUCH_EVERY_SECONDS = 60;

/** One answer a request: its loaders run side by side, each with its own copy of the request but the same load context. */
const answers = new WeakMap<AppLoadContext, Promise<Session | null>>();

/** The session a request belongs to, as user, roles and accounts are now; null when there is none or it is over. */
export function readSession(context: AppLoadContext, request: Request): Promise<Session | null> {
  const known = answers.get(context);
  if (known !== undefined) return known;
  const asked = loadSession(context.app, request);
  answers.set(context, asked);
  return asked;
}

async function loadSession(app: Context, request: Request): Promise<Session | null> {
  const token = readSessionToken(request, app.origin);
  if (token === null) return null;
  const tokenHash = hashToken(token);
  const db = app.store.reader(hostScope('sign-in'));
  const facts = await findSession(db, tokenHash);
  if (!facts) return null;
  const now = app.clock.now();
  if (isSessionOver({ side: facts.belongsTo.side, seenAt: facts.seenAt, expiresAt: facts.expiresAt }, now)) {
    await inTransaction(app, hostScope('sign-in'), (tx) => deleteSession(tx, tokenHash));
    return null;
  }
  const person = await toPerson(db, facts);
  if (!person) return null;
  if (secondsBetween(facts.seenAt, now) >= TOUCH_EVERY_SECONDS) {
    await inTransaction(app, hostScope('sign-in'), (tx) => touchSession(tx, tokenHash, now));
  }
  return { tokenHash, person, theme: facts.theme, expiresAt: facts.expiresAt };
}
