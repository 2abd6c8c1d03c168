import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideUnblock, type PersonRefusal } from '#app/domain/accounts/decide-person.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import type { UserId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { lockPerson } from '#db/repositories/accounts/people.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { enqueue } from '#db/repositories/jobs.ts';

type NotSent = PersonRefusal | { readonly kind: 'no-such-person' } | { readonly kind: 'is-blocked' };

/** Sends the letter of the invitation again, with a new link; an old one still works until one is used. */
export function inviteAgain(context: Context, staff: Staff, userId: UserId): Promise<Result<null, NotSent>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const person = await lockPerson(tx, userId);
    if (!person) return refuse({ kind: 'no-such-person' });
    const decision = decideUnblock(staff, person);
    if (!decision.ok) return decision;
    if (!person.isActive) return refuse({ kind: 'is-blocked' });

    const at = context.clock.now();
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: person.accountId,
      action: 'person-invited-again',
      subject: { kind: 'user', id: userId },
      detail: {},
    });
    await enqueue(tx, { kind: 'send-invitation', userId }, { id: context.ids.next(), at });
    return accept(null);
  });
}
