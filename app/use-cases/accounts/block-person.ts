import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideBlock, type PersonRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { endPasswordResetsOf } from '#db/repositories/accounts/password-resets.ts';
import { lockPerson, saveIsActive } from '#db/repositories/accounts/people.ts';
import { deleteSessionsOf } from '#db/repositories/accounts/sessions.ts';
import { noteAudit } from '#db/repositories/audit.ts';

/** Keeps another person out: their sessions and open links end with the same commit. A second time is no harm. */
export function blockPerson(context: Context, staff: Staff, userId: UserId): Promise<Result<null, PersonRefusal | { readonly kind: 'no-such-person' }>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person) return refuse({ kind: 'no-such-person' });
    const decision = decideBlock(staff, person);
    if (!decision.ok || !person.isActive) return decision;

    const at = context.clock.now();
    await saveIsActive(tx, userId, false);
    await deleteSessionsOf(tx, userId);
    await endPasswordResetsOf(tx, userId, at);
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: person.accountId,
      action: 'person-blocked',
      subject: { kind: 'user', id: userId },
      detail: {},
    });
    return accept(null);
  });
}
