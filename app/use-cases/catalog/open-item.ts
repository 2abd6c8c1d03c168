import { hostScope } from '#app/domain/accounts/scope.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { lockAudience, saveAudience } from '#db/repositories/catalog/audiences.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';

/** Opens an item to all when its day has come; one whose day was moved meanwhile, or that is open already, stays as it is. */
export function openItem(context: Context, { itemId }: { readonly itemId: ItemId }): Promise<void> {
  return inTransaction(context, hostScope('worker'), async (tx) => {
    const item = await lockAudience(tx, { itemId });
    const at = context.clock.now();
    const today = localTime(at, await loadHostZone(tx)).day;
    const opensOn = item?.audience.opensOn ?? null;
    if (!item || opensOn === null || opensOn > today) return;
    await saveAudience(tx, itemId, { ...item.audience, isForAll: true, opensOn: null });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: { userId: null, actingFor: null },
      accountId: null,
      action: 'item-opened',
      subject: { kind: 'item', id: itemId },
      detail: { sku: item.sku, opensOn },
    });
  });
}
