import { actorOf } from '#app/domain/accounts/actor.ts';
import { type ChangeAccount, type ChangeAccountRefusal, decideChangeAccount } from '#app/domain/accounts/decide-account.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockStanding, saveAccount } from '#db/repositories/accounts/account-admin.ts';
import { noteAudit } from '#db/repositories/audit.ts';

export type NotChanged = ChangeAccountRefusal | { readonly kind: 'no-such-account' };

/** Changes what an account says of itself; what someone else changed meanwhile is never written over. */
export function changeAccount(context: Context, staff: Staff, command: ChangeAccount & { readonly code: string }): Promise<Result<null, NotChanged>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const standing = await lockStanding(tx, command.code, staff.userId);
    if (!standing) return refuse({ kind: 'no-such-account' });
    const decision = decideChangeAccount(staff, command, standing);
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return accept(null);

    const { accountId } = standing;
    await saveAccount(tx, accountId, { fields: command.fields, version: standing.version + 1 });
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId,
      action: 'account-changed',
      subject: { kind: 'account', id: accountId },
      detail: { ...changeNotes(decision.value), reason: command.reason === '' ? null : command.reason },
    });
    return accept(null);
  });
}
