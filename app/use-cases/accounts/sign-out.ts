import { actorOf } from '#app/domain/accounts/actor.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { deleteSession } from '#db/repositories/accounts/sessions.ts';
import { noteAudit } from '#db/repositories/audit.ts';

/** Ends a session; a second time is no harm. */
export function signOut(context: Context, { tokenHash, person }: Session): Promise<void> {
  return inTransaction(context, hostScope('sign-in'), async (tx) => {
    if (!(await deleteSession(tx, tokenHash))) return;
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(person),
      accountId: person.kind === 'buyer' ? person.accountId : null,
      action: 'signed-out',
      subject: { kind: 'user', id: person.userId },
      detail: {},
    });
  });
}
