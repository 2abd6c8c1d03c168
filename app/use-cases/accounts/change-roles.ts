import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideRoles, type RolesRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Role, Staff } from '#app/domain/accounts/people.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockPerson, saveRoles } from '#db/repositories/accounts/people.ts';
import { noteAudit } from '#db/repositories/audit.ts';

export type ChangeRoles = { readonly userId: UserId; readonly roles: readonly Role[]; readonly seen: readonly Role[] };

/** Gives another person other roles; their next request goes by them. */
export function changeRoles(
  context: Context,
  staff: Staff,
  command: ChangeRoles,
): Promise<Result<readonly Role[], RolesRefusal | { readonly kind: 'no-such-person' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const person = await lockPerson(tx, command.userId);
    if (!person) return refuse({ kind: 'no-such-person' });
    const decision = decideRoles(staff, person, command);
    if (!decision.ok) return decision;

    const roles = decision.value;
    await saveRoles(tx, person.userId, roles);
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: person.accountId,
      action: 'roles-changed',
      subject: { kind: 'user', id: person.userId },
      detail: { before: person.roles.join(' '), after: roles.join(' ') },
    });
    return accept(roles);
  });
}
