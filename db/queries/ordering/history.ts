import type { HistoryDocument, HistoryPage } from '#app/domain/ordering/history-document.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import type { HistoryDocumentRow } from '../../schema.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** Imported invoices and credits of some accounts, newest first. */
export async function listHistory(db: Database, accounts: readonly AccountId[], { q, page }: ListQuery): Promise<PageOf<HistoryDocument>> {
  const found = db
    .selectFrom('history_documents')
    .where('account_id', 'in', accounts)
    .$if(q !== '', (query) => query.where((eb) => eb(eb.fn<string>('lower', ['number']), 'like', containing(q))));
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['number', 'kind', 'issued_on', 'currency', 'net', 'line_count'])
    .orderBy('issued_on', 'desc')
    .orderBy('number', 'desc')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return { rows: rows.map(toDocument), total: counted.count, pageSize: PAGE_SIZE };
}

/** One of them by its number with its lines; null: not there, or not theirs. */
export async function findHistoryDocument(db: Database, number: string, accounts: readonly AccountId[]): Promise<HistoryPage | null> {
  const row = await db
    .selectFrom('history_documents as document')
    .innerJoin('accounts as account', 'account.id', 'document.account_id')
    .select(['document.id', 'document.number', 'document.kind', 'document.issued_on', 'document.currency', 'document.net', 'document.line_count'])
    .select('account.name as account_name')
    .where('document.number', '=', number)
    .where('document.account_id', 'in', accounts)
    .where('account.id', 'in', accounts)
    .executeTakeFirst();
  if (!row) return null;
  const lines = await db
    .selectFrom('history_lines')
    .select(['position', 'sku', 'name', 'item_id', 'quantity', 'price_ten_thousandths', 'net'])
    .where('document_id', '=', row.id)
    .where('account_id', 'in', accounts)
    .orderBy('position')
    .execute();
  return {
    ...toDocument(row),
    accountName: row.account_name,
    rows: lines.map((line) => ({
      position: line.position,
      sku: line.sku,
      name: line.name,
      isCatalogItem: line.item_id !== null,
      quantity: line.quantity,
      price: { tenThousandths: line.price_ten_thousandths, basis: 1, currency: row.currency },
      net: money(line.net, row.currency),
    })),
  };
}

function toDocument(row: Pick<HistoryDocumentRow, 'number' | 'kind' | 'issued_on' | 'currency' | 'net' | 'line_count'>): HistoryDocument {
  return { number: row.number, kind: row.kind, issuedOn: row.issued_on as Day, net: money(row.net, row.currency), lines: row.line_count };
}
