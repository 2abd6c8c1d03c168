import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideUnblock, type PersonRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockPerson, saveIsActive } from '#db/repositories/accounts/people.ts';
import { noteAudit } from '#db/repositories/audit.ts';

/** Lets a blocked person sign in again, with the roles and the password they had. A second time is no harm. */
export function unblockPerson(context: Context, staff: Staff, userId: UserId): Promise<Result<null, PersonRefusal | { readonly kind: 'no-such-person' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person) return refuse({ kind: 'no-such-person' });
    const decision = decideUnblock(staff, person);
    if (!decision.ok || person.isActive) return decision;

    await saveIsActive(tx, userId, true);
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: person.accountId,
      action: 'person-unblocked',
      subject: { kind: 'user', id: userId },
      detail: {},
    });
    return accept(null);
  });
}
