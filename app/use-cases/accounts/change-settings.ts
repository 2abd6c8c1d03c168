import { actorOf } from '#app/domain/accounts/actor.ts';
import { decideSettings, type HostSettings, type SettingsRefusal } from '#app/domain/accounts/host-settings.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import { accept, type Result } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockSettings, saveSettings } from '#db/repositories/host-facts.ts';

export type ChangeSettings = { readonly settings: HostSettings; readonly seen: HostSettings };

/** Changes what the host says of itself; every page says it from the next request on. */
export function changeSettings(context: Context, staff: Staff, command: ChangeSettings): Promise<Result<null, SettingsRefusal>> {
  return inTransaction(context, staff.scope, async (tx) => {
    const decision = decideSettings(staff, command, await lockSettings(tx));
    if (!decision.ok) return decision;
    if (decision.value.length === 0) return accept(null);

    await saveSettings(tx, command.settings);
    await noteAudit(tx, {
      id: context.ids.next(),
      at: context.clock.now(),
      actor: actorOf(staff),
      accountId: null,
      action: 'settings-changed',
      subject: { kind: 'settings', id: 'host' },
      detail: changeNotes(decision.value),
    });
    return accept(null);
  });
}
