import { type Kysely, sql } from 'kysely';

/** Why less was paid than was open stands with the payment; finance finds what is not yet applied without reading every payment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('payment_targets')
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema.createIndex('payments_unapplied').on('payments').columns(['created_at']).where(sql<boolean>`unapplied > 0`).execute();
  await db.schema.createIndex('payment_targets_by_invoice').on('payment_targets').columns(['invoice_id']).execute();
}
