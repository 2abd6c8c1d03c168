import type { Kysely } from 'kysely';

const ROWS_A_STATEMENT = 10_000;

type Tables = {
  items: { id: string; search_text: string };
  vocabulary: { word: string };
  item_words: { word: string; item_id: string };
};

/** Which items have which words, and each word once: a search looks here instead of reading all items. Record 0022. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.createTable('vocabulary')
    .addColumn('word', 'text', (c) => c.primaryKey())
    .execute();
  await db.schema.createTable('item_words')
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addPrimaryKeyConstraint('item_words_key', ['word', 'item_id'])
    .execute();
  await fill(db);
  await db.schema.createIndex('item_words_by_item').on('item_words').columns(['item_id']).execute();
  // Codes that begin so are found in the index alone.
  await db.schema.createIndex('items_by_code').on('items').columns(['sku_key', 'id']).execute();
}

/** The text of an item is its code and then its words, a space before each. */
async function fill(db: Kysely<Tables>): Promise<void> {
  const items = await db.selectFrom('items').select(['id', 'search_text']).execute();
  const rows = items.flatMap(({ id, search_text }) => [...new Set(search_text.split(' ').slice(2))].map((word) => ({ word, item_id: id })));
  const words = [...new Set(rows.map((row) => row.word))].map((word) => ({ word }));
  for (const some of partsOf(words)) await db.insertInto('vocabulary').values(some).execute();
  for (const some of partsOf(rows)) await db.insertInto('item_words').values(some).execute();
}

function partsOf<Row>(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) parts.push(rows.slice(at, at + ROWS_A_STATEMENT));
  return parts;
}
