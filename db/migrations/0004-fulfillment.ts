import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('warehouses')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('zone', 'text', (c) => c.notNull())
    .execute();

  await db.schema.createTable('stock')
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('warehouse_id', 'text', (c) => c.notNull().references('warehouses.id'))
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('on_hand', 'bigint', (c) => c.notNull())
    .addColumn('reserved', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('stock_key', ['item_id', 'warehouse_id', 'owner'])
    .addCheckConstraint('stock_never_oversold', sql`0 <= reserved and reserved <= on_hand`)
    .execute();

  await db.schema.createTable('stock_moves')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('warehouse_id', 'text', (c) => c.notNull().references('warehouses.id'))
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('quantity', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .execute();
  await db.schema.createIndex('stock_moves_by_item').on('stock_moves').columns(['item_id', 'warehouse_id', 'owner']).execute();

  await db.schema.createTable('receipts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('warehouse_id', 'text', (c) => c.notNull().references('warehouses.id'))
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('quantity', 'bigint', (c) => c.notNull())
    .addColumn('promised', 'bigint', (c) => c.notNull())
    .addColumn('expected_on', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('received_quantity', 'bigint')
    .addColumn('booked_at', 'text')
    .addCheckConstraint('receipts_never_oversold', sql`0 <= promised and promised <= quantity`)
    .execute();
  await db.schema.createIndex('receipts_by_item').on('receipts').columns(['item_id', 'status', 'expected_on']).execute();
  await db.schema.createIndex('receipts_by_day').on('receipts').columns(['status', 'expected_on']).execute();

  await db.schema.createTable('protections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('quantity', 'bigint', (c) => c.notNull())
    .addColumn('used', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('rank', 'bigint', (c) => c.notNull())
    .addColumn('release_on', 'text', (c) => c.notNull())
    .addCheckConstraint('protections_used', sql`0 <= used and used <= quantity`)
    .execute();
  await db.schema.createIndex('protections_by_item').on('protections').columns(['item_id', 'release_on']).execute();
}
