import { can } from '#app/domain/accounts/can.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import type { Session } from '#app/domain/accounts/session.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { loadAccountInCare } from '#db/repositories/accounts/accounts.ts';
import { deleteSession, insertSession } from '#db/repositories/accounts/sessions.ts';
import { noteAudit } from '#db/repositories/audit.ts';

export type StartActing = { readonly account: string; readonly reason: string };

/** A host user begins to order in an account's name, for a recorded reason; the session goes on under a new id and ends when it would have. */
export function startActing(
  context: Context,
  session: Session & { readonly person: Staff },
  command: StartActing,
): Promise<Result<{ readonly token: string }, { readonly kind: 'no-such-account' }>> {
  return inTransaction(context, hostScope('act-for'), async (tx) => {
    const staff = session.person;
    const account = await loadAccountInCare(tx, staff, command.account);
    if (!account || !can(staff, 'act-for-accounts')) return refuse({ kind: 'no-such-account' });
    if (!(await deleteSession(tx, session.tokenHash))) return refuse({ kind: 'no-such-account' });

    const { accountId } = account;
    const token = context.ids.token();
    const now = context.clock.now();
    await insertSession(tx, {
      token,
      userId: staff.userId,
      siteId: null,
      acting: { accountId, reason: command.reason },
      createdAt: now,
      expiresAt: session.expiresAt,
    });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: now,
      actor: { userId: staff.userId, actingFor: accountId },
      accountId,
      action: 'acting-started',
      subject: { kind: 'account', id: accountId },
      detail: { reason: command.reason },
    });
    return accept({ token });
  });
}
