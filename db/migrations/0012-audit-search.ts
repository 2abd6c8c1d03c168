import type { Kysely } from 'kysely';

/** The trail by person, by account and by day; each index ends in the id, which is the order it is read in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('audit_rows_by_actor').on('audit_rows').columns(['actor_id', 'id']).execute();
  await db.schema.createIndex('audit_rows_by_account').on('audit_rows').columns(['account_id', 'id']).execute();
  await db.schema.createIndex('audit_rows_by_time').on('audit_rows').columns(['at', 'id']).execute();
}
