import { type Kysely, sql } from 'kysely';

/** One act of crediting makes one credit note; the chain of postings begins at a head that is always there to be locked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('invoices').addColumn('submission_key', 'text').execute();
  await db.schema.alterTable('invoices').addColumn('fingerprint', 'text').execute();
  await db.schema.createIndex('invoices_submission').on('invoices').columns(['account_id', 'submission_key']).unique().execute();
  await sql`insert into ledger_head (name, sequence, hash) values ('ledger', 0, ${'0'.repeat(64)})`.execute(db);
}
