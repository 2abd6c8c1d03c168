import type { Kysely } from 'kysely';

/** A scanned or typed GTIN names its item; without this every pack of every item is read for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('pack_units_by_gtin').on('pack_units').columns(['gtin', 'item_id']).execute();
}
