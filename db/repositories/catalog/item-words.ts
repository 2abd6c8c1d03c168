import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { ItemId } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { chunked } from '../../dialect.ts';
import { insertMany } from '../insert-many.ts';

/** Notes anew which words the names of items have. The vocabulary keeps words that no item has any more: alone they find nothing. */
export async function refreshItemWords(tx: Tx, itemIds: readonly ItemId[]): Promise<void> {
  for (const ids of chunked(itemIds)) {
    await tx.deleteFrom('item_words').where('item_id', 'in', ids).execute();
    const items = await tx.selectFrom('items').select(['id', 'name']).where('id', 'in', ids).execute();
    const rows = items.flatMap((item) => [...new Set(searchWords(item.name))].map((word) => ({ word, item_id: item.id })));
    await learnWords(tx, new Set(rows.map((row) => row.word)));
    await insertMany(tx, 'item_words', rows);
  }
}

/** In one order for all, so that two transactions that learn the same words do not wait for each other in a circle. */
async function learnWords(tx: Tx, words: ReadonlySet<string>): Promise<void> {
  for (const some of chunked([...words].sort())) {
    await tx
      .insertInto('vocabulary')
      .values(some.map((word) => ({ word })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
