import type { Kysely } from 'kysely';

/** Why an item is granted to an account or kept from it, which classes of accounts an item is kept from, and from which day on everybody sees it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('item_grants').addColumn('reason', 'text').execute();
  await db.schema.alterTable('item_exclusions').addColumn('reason', 'text').execute();
  await db.schema.alterTable('items').addColumn('public_from', 'text').execute();
  await db.schema.createTable('class_exclusions')
    .addColumn('class', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addPrimaryKeyConstraint('class_exclusions_key', ['class', 'item_id'])
    .execute();
}
