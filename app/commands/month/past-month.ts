import { addDays, type Day, day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '#db/database.ts';

/** A line of the year. itemId null: a charge, which is no goods. quantity: base units, above zero in a credit too. */
export type PastLine = { readonly itemId: ItemId | null; readonly sku: string; readonly quantity: number };
export type PastDocument = {
  readonly number: string;
  readonly kind: 'invoice' | 'credit';
  readonly accountId: AccountId;
  readonly issuedOn: Day;
  readonly lines: readonly PastLine[];
};

/** The last whole month of the history, as `2026-10`. Needs the host scope. */
export async function lastWholeMonth(db: Database): Promise<string> {
  const { last } = await db
    .selectFrom('history_documents')
    .select((eb) => eb.fn.max('issued_on').as('last'))
    .executeTakeFirstOrThrow();
  return addDays(day(`${last.slice(0, 7)}-01`), -1).slice(0, 7);
}

/** The documents of a month with their lines, in the order they were written. Needs the host scope. */
export async function loadPastMonth(db: Database, month: string): Promise<readonly PastDocument[]> {
  const rows = await db
    .selectFrom('history_documents as document')
    .innerJoin('history_lines as line', 'line.document_id', 'document.id')
    .select(['document.number', 'document.kind', 'document.account_id', 'document.issued_on', 'line.item_id', 'line.sku', 'line.quantity'])
    .where('document.issued_on', '>=', `${month}-01`)
    .where('document.issued_on', '<=', `${month}-31`)
    .orderBy('document.issued_on')
    .orderBy('document.number')
    .orderBy('line.position')
    .execute();
  const documents: (PastDocument & { readonly lines: PastLine[] })[] = [];
  for (const { number, kind, account_id, issued_on, item_id, sku, quantity } of rows) {
    if (documents.at(-1)?.number !== number) documents.push({ number, kind, accountId: id<AccountId>(account_id), issuedOn: issued_on as Day, lines: [] });
    documents.at(-1)?.lines.push({ itemId: item_id === null ? null : id<ItemId>(item_id), sku, quantity: Math.abs(quantity) });
  }
  return documents;
}
