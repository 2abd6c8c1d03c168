import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { refreshItemWords } from './item-words.ts';
import { refreshListing } from './listing.ts';

/** Brings what lists and searches read in step with items. Call it after items change. */
export async function refreshItems(tx: Tx, itemIds: readonly ItemId[]): Promise<void> {
  await refreshListing(tx, itemIds);
  await refreshItemWords(tx, itemIds);
}
