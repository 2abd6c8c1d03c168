import { expressionBuilder } from 'kysely';
import type { FoundDocument, FoundDraft, FoundInvoice, FoundOrder } from '#app/domain/ordering/found.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { Schema } from '../../schema.ts';

/** key: a number as normalizeCode writes it, of which the beginning is enough; accounts: whose papers these may be. */
export type NumberSearch = { readonly key: string; readonly accounts: readonly AccountId[]; readonly limit: number };

type WideSearch = Omit<NumberSearch, 'accounts'> & { readonly accounts: readonly AccountId[] | null };

/** Orders by their number or the account's PO number, newest first; accounts null (host scope only): of all. */
export async function findOrdersByNumber(db: Database, { key, accounts, limit }: WideSearch): Promise<readonly FoundOrder[]> {
  const rows = await db
    .selectFrom('orders')
    .select(['orders.number', 'orders.po_number', 'orders.status'])
    .$if(accounts !== null, (query) => query.where('orders.account_id', 'in', accounts ?? []))
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

/** Issued invoices and credit notes by their number, newest first; accounts null (host scope only): of all. */
export async function findInvoicesByNumber(db: Database, { key, accounts, limit }: WideSearch): Promise<readonly FoundInvoice[]> {
  const rows = await db
    .selectFrom('issued_documents')
    .innerJoin('invoices', (join) =>
      join.onRef('invoices.id', '=', 'issued_documents.invoice_id').onRef('invoices.account_id', '=', 'issued_documents.account_id'),
    )
    .select(['issued_documents.number', 'invoices.issued_on'])
    .$if(accounts !== null, (query) => query.where('issued_documents.account_id', 'in', accounts ?? []))
    .where(beginsWith('issued_documents.number', key))
    .orderBy('issued_documents.issued_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ number: row.number, on: row.issued_on as Day }));
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

type Written = 'orders.number' | 'orders.po_number' | 'drafts.number' | 'drafts.name' | 'issued_documents.number' | 'history_documents.number';

/** Compared as people type numbers: spaces, dashes and case aside. */
function beginsWith(column: Written, key: string) {
  const eb = expressionBuilder<Schema, 'orders' | 'drafts' | 'issued_documents' | 'history_documents'>();
  const bare = eb.fn<string>('replace', [eb.fn<string>('replace', [eb.fn<string>('upper', [column]), eb.val('-'), eb.val('')]), eb.val(' '), eb.val('')]);
  return eb(eb.fn<string>('substr', [bare, eb.lit(1), eb.lit([...key].length)]), '=', key);
}
