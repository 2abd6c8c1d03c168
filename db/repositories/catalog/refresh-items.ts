import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { refreshItemWords } from './item-words.ts';
import { countGroups, listItems } from './listing.ts';

/** Brings what lists and searches read in step with items. Call it after items change. */
export async function refreshItems(tx: Tx, itemIds: readonly ItemId[]): Promise<void> {
  await listItems(tx, itemIds);
  await countGroups(tx);
  await refreshItemWords(tx, itemIds);
}

/** So many items are brought in step before others get their turn. */
const AT_ONCE = 250;

/** The same for many items, with a pause after every few, so that requests are answered in between. */
export async function refreshManyItems(tx: Tx, itemIds: readonly ItemId[], pause: () => Promise<unknown>): Promise<void> {
  for (let at = 0; at < itemIds.length; at += AT_ONCE) {
    const some = itemIds.slice(at, at + AT_ONCE);
    await listItems(tx, some);
    await pause();
    await refreshItemWords(tx, some);
    await pause();
  }
  await countGroups(tx);
}
