import type { Kysely } from 'kysely';

/** What suppliers changed of their items, one row a save. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('item_changes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('supplier_id', 'text', (c) => c.notNull().references('suppliers.id'))
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('changes', 'text', (c) => c.notNull())
    .addUniqueConstraint('item_changes_version', ['item_id', 'version'])
    .execute();
}
