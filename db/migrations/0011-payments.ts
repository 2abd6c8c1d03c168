import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('payments')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
    .addColumn('legal_entity_id', 'text', (c) => c.notNull().references('legal_entities.id'))
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('method', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('received', 'bigint', (c) => c.notNull())
    .addColumn('unapplied', 'bigint', (c) => c.notNull())
    .addColumn('refunded', 'bigint', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('payer', 'text', (c) => c.notNull())
    .addColumn('received_on', 'text')
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('submission_key', 'text', (c) => c.notNull())
    .addColumn('session_id', 'text', (c) => c.unique())
    .addColumn('intent_id', 'text', (c) => c.unique())
    .addColumn('checkout_url', 'text')
    .addColumn('problem', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('settled_at', 'text')
    .addColumn('version', 'bigint', (c) => c.notNull())
    .addUniqueConstraint('payments_owner', ['account_id', 'id'])
    .addUniqueConstraint('payments_submission', ['account_id', 'submission_key'])
    .addCheckConstraint('payments_amount', sql`amount >= 1`)
    .addCheckConstraint('payments_money', sql`0 <= unapplied and 0 <= refunded and unapplied + refunded <= received`)
    .execute();
  await db.schema.createIndex('payments_by_account').on('payments').columns(['account_id', 'created_at']).execute();
  await db.schema.createIndex('payments_by_status').on('payments').columns(['status', 'created_at']).execute();

  await db.schema.createTable('payment_targets')
    .addColumn('payment_id', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('invoice_id', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('payment_targets_key', ['payment_id', 'invoice_id'])
    .addForeignKeyConstraint('payment_targets_payment', ['account_id', 'payment_id'], 'payments', ['account_id', 'id'])
    .addForeignKeyConstraint('payment_targets_invoice', ['account_id', 'invoice_id'], 'invoices', ['account_id', 'id'])
    .addCheckConstraint('payment_targets_amount', sql`amount >= 1`)
    .execute();

  await db.schema.createTable('applications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('payment_id', 'text')
    .addColumn('credit_note_id', 'text')
    .addColumn('invoice_id', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('applied_at', 'text', (c) => c.notNull())
    .addColumn('applied_by', 'text')
    .addForeignKeyConstraint('applications_payment', ['account_id', 'payment_id'], 'payments', ['account_id', 'id'])
    .addForeignKeyConstraint('applications_credit_note', ['account_id', 'credit_note_id'], 'invoices', ['account_id', 'id'])
    .addForeignKeyConstraint('applications_invoice', ['account_id', 'invoice_id'], 'invoices', ['account_id', 'id'])
    .addCheckConstraint('applications_source', sql`(payment_id is null) <> (credit_note_id is null)`)
    .addCheckConstraint('applications_amount', sql`amount >= 1`)
    .execute();
  await db.schema.createIndex('applications_by_invoice').on('applications').columns(['invoice_id']).execute();
  await db.schema.createIndex('applications_by_payment').on('applications').columns(['payment_id']).execute();
  await db.schema.createIndex('applications_by_credit_note').on('applications').columns(['credit_note_id']).execute();

  await db.schema.createTable('refunds')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('payment_id', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('amount', 'bigint', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('idempotency_key', 'text', (c) => c.notNull().unique())
    .addColumn('provider_id', 'text', (c) => c.unique())
    .addColumn('problem', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('users.id'))
    .addColumn('settled_at', 'text')
    .addForeignKeyConstraint('refunds_payment', ['account_id', 'payment_id'], 'payments', ['account_id', 'id'])
    .addCheckConstraint('refunds_amount', sql`amount >= 1`)
    .execute();
  await db.schema.createIndex('refunds_by_payment').on('refunds').columns(['payment_id']).execute();

  await db.schema.createTable('provider_events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('processed_at', 'text')
    .addColumn('outcome', 'text')
    .execute();
  await db.schema.createIndex('provider_events_by_turn').on('provider_events').columns(['processed_at', 'received_at']).execute();
}
