import { actorOf } from '#app/domain/accounts/actor.ts';
import { type ChangeTeam, decideTeam, type TeamRefusal } from '#app/domain/accounts/decide-team.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockTree } from '#db/repositories/accounts/account-admin.ts';
import { loadTeam, lockCandidates, saveTeam } from '#db/repositories/accounts/teams.ts';
import { noteAudit } from '#db/repositories/audit.ts';

export type NotAssigned = TeamRefusal | { readonly kind: 'no-such-account' };

/** Seats the team of an account; who sees the account goes by it from the next request on. */
export function changeTeam(context: Context, staff: Staff, command: ChangeTeam & { readonly code: string }): Promise<Result<null, NotAssigned>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const accountId = await lockTree(tx, command.code);
    if (accountId === null) return refuse({ kind: 'no-such-account' });
    const candidates = await lockCandidates(
      tx,
      command.members.map((member) => member.userId),
    );
    const decision = decideTeam(staff, command, { team: await loadTeam(tx, accountId), candidates });
    if (!decision.ok) return decision;
    const { team, changes } = decision.value;
    if (changes.length === 0) return accept(null);

    await saveTeam(tx, accountId, team);
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId,
      action: 'team-changed',
      subject: { kind: 'account', id: accountId },
      detail: { ...changeNotes(changes), reason: command.reason === '' ? null : command.reason },
    });
    return accept(null);
  });
}
