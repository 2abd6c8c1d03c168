import { actorOf } from '#app/domain/accounts/actor.ts';
import { can } from '#app/domain/accounts/can.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { type Audience, type AudienceRefusal, decideAudience } from '#app/domain/catalog/decide-audience.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import { localTime, startOfDay } from '#app/domain/shared/days.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockAudience, saveAudience } from '#db/repositories/catalog/audiences.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { enqueue } from '#db/repositories/jobs.ts';

export type ChangeAudience = { readonly sku: string; readonly audience: Audience; readonly seen: string };
export type AudienceNotChanged = AudienceRefusal | { readonly kind: 'no-such-item' | 'not-allowed' };

/** Changes who sees an item; where it is to open to all on a day, a job opens it when that day begins. */
export function changeAudience(context: Context, staff: Staff, command: ChangeAudience): Promise<Result<null, AudienceNotChanged>> {
  return inTransaction(context, staff.scope, async (tx) => {
    if (!can(staff, 'change-accounts')) return refuse({ kind: 'not-allowed' });
    const item = await lockAudience(tx, { sku: command.sku });
    if (!item) return refuse({ kind: 'no-such-item' });
    const at = context.clock.now();
    const zone = await loadHostZone(tx);
    const decision = decideAudience(command, { now: item.audience, today: localTime(at, zone).day });
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return accept(null);

    const { itemId, sku } = item;
    const { audience } = command;
    await saveAudience(tx, itemId, audience);
    if (audience.opensOn !== null) await enqueue(tx, { kind: 'open-item', itemId }, { id: context.ids.next(), at, runAt: startOfDay(audience.opensOn, zone) });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(staff),
      accountId: null,
      action: 'audience-changed',
      subject: { kind: 'item', id: itemId },
      detail: { sku, ...changeNotes(decision.value) },
    });
    return accept(null);
  });
}
