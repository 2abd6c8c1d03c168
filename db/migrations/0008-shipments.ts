import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('shipments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('site_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('warehouse_id', 'text', (c) => c.notNull().references('warehouses.id'))
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('ship_on', 'text', (c) => c.notNull())
    .addColumn('packages', 'bigint')
    .addColumn('weight_grams', 'bigint')
    .addColumn('carrier', 'text')
    .addColumn('tracking', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('shipped_on', 'text')
    .addColumn('shipped_at', 'text')
    .addColumn('shipped_by', 'text', (c) => c.references('users.id'))
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('shipments_owner', ['account_id', 'id'])
    .addCheckConstraint('shipments_shipped', sql`(status = 'shipped') = (shipped_at is not null)`)
    .execute();
  await db.schema.createIndex('shipments_by_account').on('shipments').columns(['account_id', 'created_at']).execute();
  await db.schema.createIndex('shipments_by_status').on('shipments').columns(['status', 'ship_on']).execute();

  await db.schema.createTable('shipment_lines')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('shipment_id', 'text', (c) => c.notNull())
    .addColumn('position', 'bigint', (c) => c.notNull())
    .addColumn('order_id', 'text', (c) => c.notNull())
    .addColumn('order_line_id', 'text', (c) => c.notNull().references('order_lines.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('picked', 'bigint', (c) => c.notNull())
    .addColumn('shipped', 'bigint', (c) => c.notNull())
    .addColumn('returned', 'bigint', (c) => c.notNull())
    .addColumn('pack_plan', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('shipment_lines_shipment', ['account_id', 'shipment_id'], 'shipments', ['account_id', 'id'])
    .addForeignKeyConstraint('shipment_lines_order', ['account_id', 'order_id'], 'orders', ['account_id', 'id'])
    .addCheckConstraint('shipment_lines_shipped', sql`0 <= shipped and shipped <= picked`)
    .addCheckConstraint('shipment_lines_returned', sql`0 <= returned and returned <= shipped`)
    .execute();
  await db.schema.createIndex('shipment_lines_by_shipment').on('shipment_lines').columns(['shipment_id', 'position']).unique().execute();
  await db.schema.createIndex('shipment_lines_by_order_line').on('shipment_lines').columns(['order_line_id']).execute();

  await db.schema.alterTable('promises').addColumn('shipment_id', 'text', (c) => c.references('shipments.id')).execute();
  await db.schema.createIndex('promises_by_shipment').on('promises').columns(['shipment_id']).where(sql<boolean>`shipment_id is not null`).execute();
  await db.schema.createIndex('promises_to_ship').on('promises').columns(['status', 'source', 'ship_on']).execute();
  await db.schema.alterTable('order_lines').addColumn('shipped', 'bigint', (c) => c.notNull().defaultTo(0).check(sql`0 <= shipped and shipped <= quantity`)).execute();
  await db.schema.alterTable('order_lines').addColumn('invoiced', 'bigint', (c) => c.notNull().defaultTo(0).check(sql`0 <= invoiced and invoiced <= shipped`)).execute();

  await db.schema.createTable('goods_returns')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('shipment_id', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('recorded_by', 'text', (c) => c.notNull().references('users.id'))
    .addUniqueConstraint('goods_returns_owner', ['account_id', 'id'])
    .addForeignKeyConstraint('goods_returns_shipment', ['account_id', 'shipment_id'], 'shipments', ['account_id', 'id'])
    .execute();
  await db.schema.createIndex('goods_returns_by_account').on('goods_returns').columns(['account_id', 'recorded_at']).execute();

  await db.schema.createTable('goods_return_lines')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('return_id', 'text', (c) => c.notNull())
    .addColumn('shipment_line_id', 'text', (c) => c.notNull().references('shipment_lines.id'))
    .addColumn('quantity', 'bigint', (c) => c.notNull())
    .addColumn('disposition', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('goods_return_lines_return', ['account_id', 'return_id'], 'goods_returns', ['account_id', 'id'])
    .addCheckConstraint('goods_return_lines_quantity', sql`quantity >= 1`)
    .execute();
  await db.schema.createIndex('goods_return_lines_by_return').on('goods_return_lines').columns(['return_id']).execute();
}
