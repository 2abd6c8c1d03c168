import { expect, test } from 'vitest';
import { hostScope } from '#app/domain/accounts/scope.ts';
import { type ItemId, id } from '#app/domain/shared/ids.ts';
import { checkWordsAgree } from '#db/invariants/words-agree.ts';
import { migrations } from '#db/migrations/index.ts';
import { refreshItems } from '#db/repositories/catalog/refresh-items.ts';
import { anItem } from '#tests/support/builders.ts';
import { onBoth } from '#tests/support/stores.ts';

const host = hostScope('test');

onBoth('the index of words', (open) => {
  test('is filled for the items that were there before it', async () => {
    const store = await open();
    for (const name of ['Café mug, red', 'Red, red, red']) await anItem(store, { name });
    await store.transaction(host, async (tx) => {
      await tx.schema.dropTable('item_words').execute();
      await tx.schema.dropTable('vocabulary').execute();
      await tx.schema.dropIndex('items_by_code').execute();
      await migrations['0018-item-words']?.up(tx);
    });
    expect(await checkWordsAgree(store.reader(host))).toEqual([]);
    const words = await store.reader(host).selectFrom('vocabulary').select('word').orderBy('word').execute();
    expect(words.map(({ word }) => word)).toEqual(['cafe', 'mug', 'red']);
  });

  test('follows a name that changes', async () => {
    const store = await open();
    const item = await anItem(store, { name: 'Red mug' });
    await store.transaction(host, async (tx) => {
      await tx.updateTable('items').set({ name: 'Blue mug' }).where('id', '=', item.id).execute();
      await refreshItems(tx, [id<ItemId>(item.id)]);
    });
    expect(await checkWordsAgree(store.reader(host))).toEqual([]);
  });
});
