import { type Kysely, sql } from 'kysely';

/** What both sides of a label program say about a point of a version, in the order they said it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('label_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('program_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('supplier_id', 'text', (c) => c.notNull())
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addColumn('pin', 'bigint', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('x_per_mille', 'bigint')
    .addColumn('y_per_mille', 'bigint')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addForeignKeyConstraint('label_notes_owners', ['program_id', 'account_id', 'supplier_id'], 'label_programs', ['id', 'account_id', 'supplier_id'])
    .addForeignKeyConstraint('label_notes_version', ['program_id', 'version'], 'label_versions', ['program_id', 'version'])
    .addCheckConstraint('label_notes_place', sql`(kind = 'pin') = (x_per_mille is not null) and (x_per_mille is null) = (y_per_mille is null)`)
    .execute();
  await db.schema.createIndex('label_notes_by_program').on('label_notes').columns(['program_id', 'id']).execute();
  await db.schema.createIndex('label_notes_pin').on('label_notes').columns(['program_id', 'pin']).unique().where(sql<boolean>`kind = 'pin'`).execute();
}
