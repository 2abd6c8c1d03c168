import type { ComingDay } from '#app/domain/fulfillment/delivery.ts';
import type { Day } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** As many days as a person plans a dock by. */
const MOST_ROWS = 100;

/** What is still to come to the ship-tos of some accounts, by day; what has no day yet comes last. */
export async function listComing(db: Database, accounts: readonly AccountId[]): Promise<readonly ComingDay[]> {
  const rows = await db
    .selectFrom('promises as promise')
    .innerJoin('orders as placed', 'placed.id', 'promise.order_id')
    .innerJoin('accounts as site', 'site.id', 'placed.site_id')
    .select((eb) => [
      'site.name as site_name',
      'promise.deliver_on',
      'placed.number',
      eb.cast<number>(eb.fn.count('promise.order_line_id').distinct(), 'bigint').as('lines'),
    ])
    .where('promise.account_id', 'in', accounts)
    .where('placed.account_id', 'in', accounts)
    .where('site.id', 'in', accounts)
    .where('promise.status', '=', 'open')
    .where('placed.status', '<>', 'on-hold')
    .groupBy(['site.id', 'site.name', 'promise.deliver_on', 'placed.number'])
    .orderBy('promise.deliver_on', (by) => by.asc().nullsLast())
    .orderBy('site.name')
    .orderBy('placed.number')
    .limit(MOST_ROWS)
    .execute();
  const days = new Map<string, { readonly siteName: string; readonly day: Day | null; lines: number; readonly orders: string[] }>();
  for (const row of rows) {
    const key = `${row.deliver_on ?? ''} ${row.site_name}`;
    const known = days.get(key) ?? { siteName: row.site_name, day: row.deliver_on as Day | null, lines: 0, orders: [] };
    known.orders.push(row.number);
    known.lines += row.lines;
    days.set(key, known);
  }
  return [...days.values()];
}
