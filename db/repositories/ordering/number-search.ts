import { expressionBuilder } from 'kysely';
import type { FoundDocument, FoundDraft, FoundOrder } from '#app/domain/ordering/found.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { Schema } from '../../schema.ts';

/** key: a number as normalizeCode writes it, of which the beginning is enough; accounts: whose papers these may be. */
export type NumberSearch = { readonly key: string; readonly accounts: readonly AccountId[]; readonly limit: number };

/** Orders by their number or the account's PO number, newest first. */
export async function findOrdersByNumber(db: Database, { key, accounts, limit }: NumberSearch): Promise<readonly FoundOrder[]> {
  const rows = await db
    .selectFrom('orders')
    .select(['orders.number', 'orders.po_number', 'orders.status'])
    .where('orders.account_id', 'in', accounts)
    .where((eb) => eb.or([beginsWith('orders.number', key), beginsWith('orders.po_number', key)]))
    .orderBy('orders.placed_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ number: row.number, poNumber: row.po_number, status: row.status }));
}

/** Open drafts by their number or the beginning of their name. */
export async function findDraftsByNumber(db: Database, { key, accounts, limit }: NumberSearch): Promise<readonly FoundDraft[]> {
  return db
    .selectFrom('drafts')
    .select(['drafts.number', 'drafts.name'])
    .where('drafts.account_id', 'in', accounts)
    .where('drafts.order_id', 'is', null)
    .where((eb) => eb.or([beginsWith('drafts.number', key), beginsWith('drafts.name', key)]))
    .orderBy('drafts.updated_at', 'desc')
    .limit(limit)
    .execute();
}

/** Past invoices and credits by their number, newest first. */
export async function findDocumentsByNumber(db: Database, { key, accounts, limit }: NumberSearch): Promise<readonly FoundDocument[]> {
  const rows = await db
    .selectFrom('history_documents')
    .select(['history_documents.number', 'history_documents.issued_on'])
    .where('history_documents.account_id', 'in', accounts)
    .where(beginsWith('history_documents.number', key))
    .orderBy('history_documents.issued_on', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ number: row.number, on: row.issued_on as Day }));
}

type Written = 'orders.number' | 'orders.po_number' | 'drafts.number' | 'drafts.name' | 'history_documents.number';

/** Compared as people type numbers: spaces, dashes and case aside. */
function beginsWith(column: Written, key: string) {
  const eb = expressionBuilder<Schema, 'orders' | 'drafts' | 'history_documents'>();
  const bare = eb.fn<string>('replace', [eb.fn<string>('replace', [eb.fn<string>('upper', [column]), eb.val('-'), eb.val('')]), eb.val(' '), eb.val('')]);
  return eb(eb.fn<string>('substr', [bare, eb.lit(1), eb.lit([...key].length)]), '=', key);
}
