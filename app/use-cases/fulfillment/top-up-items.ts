import { hostScope } from '#app/domain/accounts/scope.ts';
import { localTime } from '#app/domain/shared/days.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { loadHostZone } from '#db/repositories/host-facts.ts';
import { topUpItem } from './top-up-item.ts';

/** Offers freed supply to waiting lines, item by item, each in its own short transaction. Running twice changes nothing more. */
export async function topUpItems(context: Context, job: { readonly itemIds: readonly ItemId[]; readonly cause: string }): Promise<void> {
  for (const itemId of [...job.itemIds].sort()) {
    await inTransaction(context, hostScope('worker'), async (tx) => {
      const now = localTime(context.clock.now(), await loadHostZone(tx));
      await topUpItem(context, tx, { itemId }, { actor: { userId: null, actingFor: null }, now, cause: job.cause });
    });
  }
}
