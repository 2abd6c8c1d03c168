import type { Kysely } from 'kysely';

/** Drafting, credit and an order's status ask what is invoiced of an order; without this each of them reads every invoice line there is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('invoice_lines_by_order').on('invoice_lines').columns(['order_id']).execute();
}
