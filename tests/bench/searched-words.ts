import { hostScope } from '#app/domain/accounts/scope.ts';
import { openStore } from '#db/database.ts';

const WORDS = 40;

/** Words a buyer might search, each of at least 24 items and of at most a tenth of all, spread from rare to frequent; the same at every run. */
export async function searchedWords(file: string): Promise<readonly string[]> {
  const store = await openStore({ url: null, file, readOnly: true });
  try {
    const db = store.reader(hostScope('bench'));
    const { items } = await db
      .selectFrom('items')
      .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('items'))
      .executeTakeFirstOrThrow();
    const rows = await db
      .selectFrom('item_words')
      .select('word')
      .groupBy('word')
      .having((eb) => eb.fn.countAll(), '>=', 24)
      .having((eb) => eb.fn.countAll(), '<=', Math.floor(items / 10))
      .orderBy((eb) => eb.fn.countAll())
      .orderBy('word')
      .execute();
    const words = rows.map(({ word }) => word).filter((word) => /^[a-z]{3,}$/.test(word));
    return Array.from({ length: Math.min(WORDS, words.length) }, (_, at) => words[Math.floor((at * words.length) / WORDS)] ?? '');
  } finally {
    await store.close();
  }
}
