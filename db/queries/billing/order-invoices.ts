import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Numbers of the issued invoices and credit notes with lines of an order, of some accounts, or (null, host scope only) of any. */
export async function findOrdersInvoices(db: Database, orderNumber: string, accounts: readonly AccountId[] | null): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('orders')
    .innerJoin('invoice_lines as line', (join) => join.onRef('line.order_id', '=', 'orders.id').onRef('line.account_id', '=', 'orders.account_id'))
    .innerJoin('issued_documents as issued', (join) =>
      join.onRef('issued.invoice_id', '=', 'line.invoice_id').onRef('issued.account_id', '=', 'line.account_id'),
    )
    .select('issued.number')
    .distinct()
    .where('orders.number', '=', orderNumber)
    .$if(accounts !== null, (query) => query.where('orders.account_id', 'in', accounts ?? []))
    .orderBy('issued.number')
    .execute();
  return rows.map((row) => row.number);
}
