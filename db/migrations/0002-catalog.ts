import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('item_groups')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('parent_id', 'text', (c) => c.references('item_groups.id'))
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('path', 'text', (c) => c.notNull())
    .addColumn('position', 'bigint', (c) => c.notNull())
    .addColumn('public_count', 'bigint', (c) => c.notNull())
    .execute();

  await db.schema.createTable('items')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('sku', 'text', (c) => c.notNull().unique())
    .addColumn('sku_key', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('search_text', 'text', (c) => c.notNull())
    .addColumn('group_id', 'text', (c) => c.notNull().references('item_groups.id'))
    .addColumn('supplier_id', 'text', (c) => c.notNull().references('suppliers.id'))
    .addColumn('tax_category', 'text', (c) => c.notNull())
    .addColumn('base_unit', 'text', (c) => c.notNull())
    .addColumn('cost_ten_thousandths', 'bigint')
    .addColumn('cost_basis', 'bigint', (c) => c.notNull())
    .addColumn('cost_currency', 'text', (c) => c.notNull())
    .addColumn('floor_basis_points', 'bigint', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('is_public', 'smallint', (c) => c.notNull())
    .addColumn('replaced_by_id', 'text', (c) => c.references('items.id'))
    .addColumn('min_quantity', 'bigint', (c) => c.notNull())
    .addColumn('multiple', 'bigint', (c) => c.notNull())
    .addColumn('max_quantity', 'bigint')
    .addColumn('lead_days', 'bigint', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addCheckConstraint('items_quantity_rule', sql`min_quantity >= 1 and multiple >= 1`)
    .execute();
  await db.schema.createIndex('items_by_supplier').on('items').columns(['supplier_id', 'sku']).execute();

  await db.schema.createTable('item_listing')
    .addColumn('group_id', 'text', (c) => c.notNull().references('item_groups.id'))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('is_public', 'smallint', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_listing_key', ['group_id', 'sort_key', 'item_id'])
    .execute();
  // A page far into a group is found in the index alone.
  await db.schema.createIndex('item_listing_page').on('item_listing').columns(['group_id', 'sort_key', 'item_id', 'is_public']).execute();
  await db.schema.createIndex('item_listing_by_item').on('item_listing').columns(['item_id']).execute();

  for (const table of ['item_grants', 'item_exclusions']) {
    await db.schema.createTable(table)
      .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addPrimaryKeyConstraint(`${table}_key`, ['account_id', 'item_id'])
      .execute();
  }

  await db.schema.createTable('pack_units')
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('unit_code', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('content', 'bigint', (c) => c.notNull())
    .addColumn('gtin', 'text')
    .addColumn('length_mm', 'bigint')
    .addColumn('width_mm', 'bigint')
    .addColumn('height_mm', 'bigint')
    .addColumn('weight_grams', 'bigint')
    .addColumn('is_orderable', 'smallint', (c) => c.notNull())
    .addColumn('is_shippable', 'smallint', (c) => c.notNull())
    .addPrimaryKeyConstraint('pack_units_key', ['item_id', 'code'])
    .addCheckConstraint('pack_units_content', sql`content >= 1`)
    .execute();

  await db.schema.createTable('account_units')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('item_id', 'text', (c) => c.references('items.id'))
    .addColumn('group_id', 'text', (c) => c.references('item_groups.id'))
    .addColumn('unit_code', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('plural', 'text', (c) => c.notNull())
    .addColumn('content', 'bigint', (c) => c.notNull())
    .addColumn('is_default', 'smallint', (c) => c.notNull())
    .addCheckConstraint('account_units_content', sql`content >= 1`)
    .execute();
  await db.schema.createIndex('account_units_by_item').on('account_units').columns(['account_id', 'item_id']).execute();

  await db.schema.createTable('account_item_codes')
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('code_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('account_item_codes_key', ['account_id', 'item_id'])
    .addUniqueConstraint('account_item_codes_code', ['account_id', 'code_key'])
    .execute();
}
