import { readWords, spellAs } from '#app/domain/catalog/spelling.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { chunked } from '../../dialect.ts';
import { prepared } from '../../prepared.ts';
import { selectSeenItems } from './assortment.ts';

type Typed = { readonly words: readonly string[]; readonly chainIds: readonly AccountId[]; readonly which: 'active' | 'any' };

/**
 * Words as the account's assortment spells them, or null when there is nothing to correct. Which words there are is asked of all items,
 * but what becomes of them depends on the assortment alone: no word counts that none of its items has.
 */
export async function loadSpelling(db: Database, { words, chainIds, which }: Typed): Promise<readonly string[] | null> {
  const vocabulary = await readVocabulary(db, {});
  const readings = readWords(
    words,
    vocabulary.map(({ word }) => word),
  );
  const wanted = new Set(readings.flatMap(({ beginnings, near }) => [...beginnings, ...near.map(({ word }) => word)]));
  return spellAs(readings, await countItems(db, { words: [...wanted], chainIds, which }));
}

const readVocabulary = prepared((db, _given: Record<string, never>) => db.selectFrom('vocabulary').select('vocabulary.word'));

async function countItems(db: Database, { words, chainIds, which }: Typed): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const some of chunked(words)) {
    const named = selectSeenItems(db, chainIds).innerJoin('item_words as named', 'named.item_id', 'item.id').where('named.word', 'in', some);
    const rows = await (which === 'any' ? named : named.where('item.status', '=', 'active'))
      .select((eb) => ['named.word', eb.cast<number>(eb.fn.countAll(), 'bigint').as('items')])
      .groupBy('named.word')
      .execute();
    for (const { word, items } of rows) counts.set(word, items);
  }
  return counts;
}
