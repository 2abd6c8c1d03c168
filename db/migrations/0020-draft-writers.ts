import type { Kysely } from 'kysely';

/** Which window wrote a draft last and its how-manieth writing that was, so that what was overtaken on the way never writes over what came after it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('drafts').addColumn('writer', 'text').execute();
  await db.schema.alterTable('drafts').addColumn('turn', 'bigint').execute();
  await db.schema.createIndex('drafts_submission').on('drafts').columns(['account_id', 'submission_key']).unique().execute();
}
