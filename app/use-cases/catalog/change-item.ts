import { actorOf } from '#app/domain/accounts/actor.ts';
import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type ChangeItem, decideItemChange, type ItemRefusal } from '#app/domain/catalog/decide-item-change.ts';
import type { ItemChange } from '#app/domain/catalog/item-card.ts';
import { changeNotes } from '#app/domain/shared/changed-texts.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Context } from '#app/ports/context.ts';
import { inTransaction } from '#db/database.ts';
import { noteAudit } from '#db/repositories/audit.ts';
import { findOwnItemId, lockItemStanding, saveItemCard } from '#db/repositories/catalog/item-cards.ts';

export type ItemNotChanged = ItemRefusal | { readonly kind: 'no-such-item' };

/**
 * Changes what a supplier says of its item. The item is found behind the supplier's wall; the catalog it is listed in anew, and the
 * numbers it may not share with another item, belong to all.
 */
export async function changeItem(
  context: Context,
  supplier: Supplier,
  command: ChangeItem & { readonly sku: string },
): Promise<Result<readonly ItemChange[], ItemNotChanged>> {
  const itemId = await findOwnItemId(context.store.reader(supplier.scope), { supplierId: supplier.supplierId, sku: command.sku });
  if (itemId === null) return refuse({ kind: 'no-such-item' });
  return inTransaction(context, hostScope('own-items'), async (tx) => {
    const standing = await lockItemStanding(tx, itemId, command.card);
    const decision = decideItemChange(command, standing);
    if (!decision.ok || decision.value.length === 0) return decision;

    const changes = decision.value;
    const at = context.clock.now();
    const { supplierId, sku } = standing;
    const version = standing.version + 1;
    await saveItemCard(tx, { id: context.ids.next(), itemId, supplierId, sku, version, at, actorId: supplier.userId, card: command.card, changes });
    await noteAudit(tx, {
      id: context.ids.next(),
      at,
      actor: actorOf(supplier),
      accountId: null,
      action: 'item-changed',
      subject: { kind: 'item', id: itemId },
      detail: { sku, ...changeNotes(changes.map(({ field, pack, ...texts }) => ({ name: pack === null ? field : `${pack} ${field}`, ...texts }))) },
    });
    return accept(changes);
  });
}
