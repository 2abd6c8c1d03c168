import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/** Each item is found by every word of its name and by no other. */
export async function checkWordsAgree(db: Database): Promise<readonly Violation[]> {
  const items = await db.selectFrom('items').select(['id', 'name']).execute();
  const noted = await db
    .selectFrom('item_words')
    .leftJoin('vocabulary', 'vocabulary.word', 'item_words.word')
    .select(['item_words.item_id', 'item_words.word', 'vocabulary.word as known'])
    .execute();
  const expected = new Set(items.flatMap((item) => searchWords(item.name).map((word) => entry(item.id, word))));
  const actual = new Set(noted.filter((row) => row.known !== null).map((row) => entry(row.item_id, row.word)));
  return [
    ...[...expected].filter((each) => !actual.has(each)).map((each) => ({ subject: each, problem: 'is not found' })),
    ...[...actual].filter((each) => !expected.has(each)).map((each) => ({ subject: each, problem: 'is found without being in the name' })),
  ];
}

function entry(itemId: string, word: string): string {
  return `item ${itemId} by the word ${word}`;
}
