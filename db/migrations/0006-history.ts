import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('history_documents')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('issued_on', 'text', (c) => c.notNull())
    .addColumn('country', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('net', 'bigint', (c) => c.notNull())
    .addColumn('line_count', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('history_documents_by_day').on('history_documents').columns(['account_id', 'issued_on']).execute();

  await db.schema.createTable('history_lines')
    .addColumn('document_id', 'text', (c) => c.notNull().references('history_documents.id'))
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('position', 'bigint', (c) => c.notNull())
    .addColumn('item_id', 'text', (c) => c.references('items.id'))
    .addColumn('sku', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('quantity', 'bigint', (c) => c.notNull())
    .addColumn('price_ten_thousandths', 'bigint', (c) => c.notNull())
    .addColumn('net', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('history_lines_key', ['document_id', 'position'])
    .execute();
  await db.schema.createIndex('history_lines_by_item').on('history_lines').columns(['account_id', 'item_id']).execute();

  await db.schema.createTable('import_runs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('rows', 'bigint', (c) => c.notNull())
    .addColumn('loaded', 'bigint', (c) => c.notNull())
    .addColumn('report', 'text', (c) => c.notNull())
    .execute();
}
