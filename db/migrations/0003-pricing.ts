import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('contracts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('best_price', 'smallint')
    .addColumn('payment_days', 'bigint')
    .addColumn('priority_rank', 'bigint')
    .addColumn('carriage_free_from', 'bigint')
    .addColumn('activated_at', 'text')
    .addUniqueConstraint('contracts_number', ['number', 'version'])
    .addUniqueConstraint('contracts_owner', ['account_id', 'id'])
    .execute();

  await db.schema.createTable('contract_lines')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('contract_id', 'text', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.references('items.id'))
    .addColumn('group_id', 'text', (c) => c.references('item_groups.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('break_basis', 'text', (c) => c.notNull())
    .addColumn('period_months', 'bigint')
    .addColumn('basis', 'bigint', (c) => c.notNull())
    .addColumn('breaks', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addForeignKeyConstraint('contract_lines_contract', ['account_id', 'contract_id'], 'contracts', ['account_id', 'id'])
    .addCheckConstraint('contract_lines_scope', sql`item_id is null or group_id is null`)
    .execute();
  await db.schema.createIndex('contract_lines_by_item').on('contract_lines').columns(['account_id', 'item_id']).execute();

  await db.schema.createTable('price_lists')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('code', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('account_class', 'text')
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('is_active', 'smallint', (c) => c.notNull())
    .addColumn('activated_at', 'text', (c) => c.notNull())
    .execute();

  await db.schema.createTable('list_prices')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('price_list_id', 'text', (c) => c.notNull().references('price_lists.id'))
    .addColumn('item_id', 'text', (c) => c.references('items.id'))
    .addColumn('group_id', 'text', (c) => c.references('item_groups.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('break_basis', 'text', (c) => c.notNull())
    .addColumn('period_months', 'bigint')
    .addColumn('basis', 'bigint', (c) => c.notNull())
    .addColumn('breaks', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .addCheckConstraint('list_prices_scope', sql`item_id is null or group_id is null`)
    .execute();
  await db.schema.createIndex('list_prices_by_item').on('list_prices').columns(['price_list_id', 'item_id']).execute();

  await db.schema.createTable('tax_rates')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('item_category', 'text', (c) => c.notNull())
    .addColumn('country', 'text', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('rate_basis_points', 'bigint', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('valid_to', 'text')
    .execute();

  await db.schema.createTable('carriage_rules')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('country', 'text', (c) => c.notNull())
    .addColumn('account_class', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('charge', 'bigint', (c) => c.notNull())
    .addColumn('free_from', 'bigint')
    .execute();
}
