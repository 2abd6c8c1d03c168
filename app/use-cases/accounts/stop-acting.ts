import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Buyer } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { deleteSession, insertSession } from '#db/repositories/accounts/sessions.ts';
import { noteAudit } from '#db/repositories/audit.ts';

/** The host user is themselves again, under a new session id. What was drafted for the account stays there. */
export function stopActing(
  context: Context,
  session: Session & { readonly person: Buyer },
): Promise<Result<{ readonly token: string }, { readonly kind: 'not-acting' }>> {
  return inTransaction(context, hostScope('act-for'), async (tx) => {
    const { person } = session;
    if (!person.acting || !(await deleteSession(tx, session.tokenHash))) return refuse({ kind: 'not-acting' });
    const token = context.ids.token();
    const now = context.clock.now();
    await insertSession(tx, { token, userId: person.userId, siteId: null, acting: null, createdAt: now, expiresAt: session.expiresAt });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: now,
      actor: actorOf(person),
      accountId: person.accountId,
      action: 'acting-stopped',
      subject: { kind: 'account', id: person.accountId },
      detail: {},
    });
    return accept({ token });
  });
}
