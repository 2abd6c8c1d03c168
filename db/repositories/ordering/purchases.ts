import type { Purchase } from '#app/domain/ordering/item-shown.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId, ItemId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** The latest invoices of the accounts with an item on them, and how many there are. */
export async function loadPurchases(
  db: Database,
  of: { readonly itemId: ItemId; readonly accounts: readonly AccountId[] },
  limit: number,
): Promise<{ readonly times: number; readonly latest: readonly Purchase[] }> {
  const invoiced = db
    .selectFrom('history_lines as line')
    .innerJoin('history_documents as document', 'document.id', 'line.document_id')
    .where('line.account_id', 'in', of.accounts)
    .where('document.account_id', 'in', of.accounts)
    .where('line.item_id', '=', of.itemId)
    .where('document.kind', '=', 'invoice');
  const { times } = await invoiced.select((eb) => eb.cast<number>(eb.fn.count('document.id').distinct(), 'bigint').as('times')).executeTakeFirstOrThrow();
  const rows = await invoiced
    .select(['document.issued_on', 'document.number', 'document.currency', 'line.quantity', 'line.price_ten_thousandths', 'line.net'])
    .orderBy('document.issued_on', 'desc')
    .orderBy('document.number', 'desc')
    .orderBy('line.position')
    .limit(limit)
    .execute();
  return {
    times,
    latest: rows.map((row) => ({
      on: row.issued_on as Day,
      number: row.number,
      quantity: row.quantity,
      priceTenThousandths: row.price_ten_thousandths,
      net: row.net,
      currency: row.currency,
    })),
  };
}
