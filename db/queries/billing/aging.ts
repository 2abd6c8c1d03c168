import { type Aging, agingOf } from '#app/domain/billing/aging.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';

/** What is open by how long it is overdue, of some accounts, or (null, host scope only) of all. */
export async function readAging(db: Database, accounts: readonly AccountId[] | null, today: Day): Promise<readonly Aging[]> {
  const rows = await db
    .selectFrom('invoices')
    .select((eb) => ['kind', 'currency', 'due_on', eb.cast<number>(eb.fn.sum('open'), 'bigint').as('open')])
    .where('status', 'in', ['issued', 'part-paid'])
    .$if(accounts !== null, (query) => query.where('account_id', 'in', accounts ?? []))
    .groupBy(['kind', 'currency', 'due_on'])
    .execute();
  const documents = rows.map((row) => ({ kind: row.kind, open: money(row.open, row.currency), dueOn: row.due_on as Day }));
  return agingOf(documents, today);
}
