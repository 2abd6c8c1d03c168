import type { Kysely } from 'kysely';

/** Which version of which label program an order line was placed against. Program and number are copied, so that the line reads by itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('order_lines').addColumn('label_version_id', 'text', (c) => c.references('label_versions.id')).execute();
  await db.schema.alterTable('order_lines').addColumn('label_program', 'text').execute();
  await db.schema.alterTable('order_lines').addColumn('label_version', 'bigint').execute();
}
