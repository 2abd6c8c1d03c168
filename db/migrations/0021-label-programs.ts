import { type Kysely, sql } from 'kysely';

/** Private-label programs: what an account and a supplier make of an item together, version by version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('label_programs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('account_name', 'text', (c) => c.notNull())
    .addColumn('supplier_id', 'text', (c) => c.notNull().references('suppliers.id'))
    .addColumn('item_id', 'text', (c) => c.notNull().references('items.id'))
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('opened_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('retired_on', 'text')
    .addUniqueConstraint('label_programs_owners', ['id', 'account_id', 'supplier_id'])
    .execute();
  await db.schema.createIndex('label_programs_open').on('label_programs').columns(['account_id', 'item_id']).unique()
    .where(sql<boolean>`retired_on is null`).execute();
  await db.schema.createIndex('label_programs_by_supplier').on('label_programs').columns(['supplier_id', 'id']).execute();
  await db.schema.createIndex('label_programs_by_item').on('label_programs').columns(['item_id', 'account_id']).execute();

  await db.schema.createTable('label_files')
    .addColumn('program_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('supplier_id', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('base64', 'text', (c) => c.notNull())
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .addColumn('uploaded_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('label_files_key', ['program_id', 'sha256'])
    .addForeignKeyConstraint('label_files_owners', ['program_id', 'account_id', 'supplier_id'], 'label_programs', ['id', 'account_id', 'supplier_id'])
    .execute();

  await db.schema.createTable('label_pictures')
    .addColumn('program_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('supplier_id', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('against', 'text', (c) => c.notNull())
    .addColumn('problem', 'text')
    .addColumn('width', 'bigint')
    .addColumn('height', 'bigint')
    .addColumn('changed_per_mille', 'bigint')
    .addColumn('base64', 'text')
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('label_pictures_key', ['program_id', 'sha256', 'against'])
    .addForeignKeyConstraint('label_pictures_file', ['program_id', 'sha256'], 'label_files', ['program_id', 'sha256'])
    .addForeignKeyConstraint('label_pictures_owners', ['program_id', 'account_id', 'supplier_id'], 'label_programs', ['id', 'account_id', 'supplier_id'])
    .addCheckConstraint('label_pictures_one', sql`(problem is null) = (base64 is not null)`)
    .execute();

  await db.schema.createTable('label_versions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('program_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('supplier_id', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('revision', 'bigint', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('card', 'text', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('artwork', 'text')
    .addColumn('hash', 'text')
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('sent_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_by_id', 'text', (c) => c.references('users.id'))
    .addColumn('note', 'text', (c) => c.notNull())
    .addUniqueConstraint('label_versions_number', ['program_id', 'version'])
    .addForeignKeyConstraint('label_versions_owners', ['program_id', 'account_id', 'supplier_id'], 'label_programs', ['id', 'account_id', 'supplier_id'])
    .addForeignKeyConstraint('label_versions_file', ['program_id', 'artwork'], 'label_files', ['program_id', 'sha256'])
    .addCheckConstraint('label_versions_sent', sql`(status = 'draft') = (hash is null) and (hash is null) = (sent_at is null)`)
    .addCheckConstraint('label_versions_decided', sql`(status in ('approved', 'changes-requested')) = (decided_at is not null)`)
    .execute();
  await db.schema.createIndex('label_versions_open').on('label_versions').columns(['program_id']).unique()
    .where(sql<boolean>`status in ('draft', 'in-review')`).execute();
}
