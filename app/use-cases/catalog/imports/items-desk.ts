import type { Supplier } from '#app/domain/accounts/people.ts';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { ITEM_COLUMNS } from '#app/domain/catalog/imports/item-columns.ts';
import type { ChangedItem, ItemsPlan, NewItem } from '#app/domain/catalog/imports/item-plan.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Context } from '#app/ports/context.ts';
import type { Tx } from '#db/database.ts';
import { refreshManyItems } from '#db/repositories/catalog/refresh-items.ts';
import { type ItemWriting, insertItems, type NamedItem, setReplacements, updateItems } from '#db/repositories/catalog/save-items.ts';
import { loadGroupIds, loadGtinOwners, loadVersions } from '#db/repositories/catalog/standing-items.ts';
import { loadFixed } from '#db/repositories/host-facts.ts';
import { type ImportDesk, pause, stretchesOf } from './import-desk.ts';
import { judgeItems } from './judge-items.ts';

/** A supplier's files of its own items, with their packs and numbers. Judged behind the supplier's wall, but for codes and numbers that others have. */
export function itemsDesk(supplier: Supplier): ImportDesk<ItemsPlan> {
  const { supplierId, scope } = supplier;
  return {
    owner: { kind: 'items', supplierId, sentBy: null },
    person: supplier,
    scope,
    writing: hostScope('import'),
    columns: ITEM_COLUMNS,
    judge: (context, table) => judgeItems(context, supplier, table),
    isStill: (tx, plan) => isStill(tx, supplier, plan),
    write: (tx, plan, { context }) => writeItems(tx, { context, supplier, plan }),
  };
}

/** Whether nobody changed these items, or took their codes or numbers, since they were judged. */
async function isStill(tx: Tx, { supplierId }: Supplier, { added, changed }: ItemsPlan): Promise<boolean> {
  for (const some of stretchesOf(changed)) {
    const versions = await loadVersions(
      tx,
      some.map(({ standing }) => standing.itemId),
    );
    if (some.some(({ standing }) => versions.get(standing.itemId) !== standing.version)) return false;
    await pause();
  }
  for (const some of stretchesOf([...added, ...changed])) {
    const wanted = new Map(
      some.flatMap((item) => item.card.packs.flatMap(({ gtin, code }) => (gtin === null ? [] : [[gtin, `${skuOf(item)}\n${code}`] as const]))),
    );
    const owners = await loadGtinOwners(tx, { supplierId, gtins: [...wanted.keys()] });
    if (owners.some((owner) => wanted.has(owner.gtin) && wanted.get(owner.gtin) !== `${owner.sku}\n${owner.pack}`)) return false;
    await pause();
  }
  return true;
}

function skuOf(item: NewItem | ChangedItem): string {
  return item.kind === 'new' ? item.sku : item.standing.sku;
}

type Writing = { readonly context: Context; readonly supplier: Supplier; readonly plan: ItemsPlan };

async function writeItems(tx: Tx, { context, supplier, plan }: Writing): Promise<void> {
  const writing: ItemWriting = {
    supplierId: supplier.supplierId,
    actorId: supplier.userId,
    at: context.clock.now(),
    currency: (await loadFixed(tx)).currency,
    groupIds: await loadGroupIds(tx),
    nextId: context.ids.next,
  };
  const listed: ItemId[] = [];
  for (const some of stretchesOf(plan.added)) {
    const named = some.map((item): NamedItem => ({ ...item, itemId: id<ItemId>(context.ids.next()) }));
    listed.push(...named.map(({ itemId }) => itemId));
    await insertItems(tx, named, writing);
    await pause();
  }
  for (const some of stretchesOf(plan.changed)) {
    await updateItems(tx, some, writing);
    await pause();
  }
  for (const some of stretchesOf([...plan.added, ...plan.changed])) {
    await setReplacements(tx, some.flatMap(replacementOf), supplier.supplierId);
    await pause();
  }
  for (const { standing, changes } of plan.changed) if (changes.some(({ field }) => field === 'name' || field === 'isActive')) listed.push(standing.itemId);
  await refreshManyItems(tx, listed, pause);
}

/** What stands in for an item, where the file says something new of it. */
function replacementOf(item: NewItem | ChangedItem): readonly { readonly sku: string; readonly replacedBy: string | null }[] {
  const isNew = item.kind === 'new' ? item.card.replacedBy !== null : item.changes.some(({ field }) => field === 'replacedBy');
  return isNew ? [{ sku: skuOf(item), replacedBy: item.card.replacedBy }] : [];
}
