import { sql } from 'kysely';
import type { OrderList, OrderListed, OrderQuery } from '#app/domain/ordering/order-list.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import type { OrderStatusWord } from '../../schema.ts';

const PAGE_SIZE = 50;

/** Orders newest first, of some accounts, or (null, host scope only) of all. */
export async function listOrders(db: Database, accounts: readonly AccountId[] | null, query: OrderQuery): Promise<OrderList> {
  const found = wanted(db, accounts, query);
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .innerJoin('accounts as account', 'account.id', 'orders.account_id')
    .innerJoin('accounts as site', 'site.id', 'orders.site_id')
    .$if(accounts !== null, (query) => query.where('account.id', 'in', accounts ?? []).where('site.id', 'in', accounts ?? []))
    .select([
      'orders.id',
      'orders.number',
      'orders.status',
      'orders.po_number',
      'orders.placed_at',
      'orders.total',
      'orders.currency',
      'account.name as account_name',
      'site.name as site_name',
    ])
    .orderBy('orders.placed_at', 'desc')
    .orderBy('orders.id', 'desc')
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE)
    .execute();
  const days = await promisedDays(
    db,
    accounts,
    rows.map((row) => row.id),
  );
  return {
    rows: rows.map((row) => ({ ...toListed(row), ...(days.get(row.id) ?? { lines: 0, firstDay: null, lastDay: null }) })),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}

type ListedRow = {
  readonly number: string;
  readonly status: OrderStatusWord;
  readonly po_number: string | null;
  readonly placed_at: string;
  readonly total: number;
  readonly currency: string;
  readonly account_name: string;
  readonly site_name: string;
};

function toListed(row: ListedRow): Omit<OrderListed, 'lines' | 'firstDay' | 'lastDay'> {
  return {
    number: row.number,
    status: row.status,
    poNumber: row.po_number,
    accountName: row.account_name,
    siteName: row.site_name,
    placedAt: row.placed_at as Instant,
    total: money(row.total, row.currency),
  };
}

function wanted(db: Database, accounts: readonly AccountId[] | null, { view, q }: OrderQuery) {
  let query = db.selectFrom('orders');
  if (accounts !== null) query = query.where('orders.account_id', 'in', accounts);
  if (view === 'open') query = query.where('orders.status', 'in', ['on-hold', 'confirmed', 'part-confirmed', 'in-fulfillment']);
  if (view === 'left') query = query.where('orders.status', 'in', ['shipped', 'invoiced', 'closed']);
  if (view === 'waiting') query = query.where('orders.status', '=', 'part-confirmed');
  if (view === 'held') query = query.where('orders.status', '=', 'on-hold');
  if (q === '') return query;
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, '')}%`;
  return query.where((eb) =>
    eb.or([eb(eb.fn<string>('lower', ['orders.number']), 'like', like), eb(eb.fn<string>('lower', ['orders.po_number']), 'like', like)]),
  );
}

/** The first or the last day of what has not left yet. */
function stillToCome(which: 'min' | 'max') {
  return sql<string | null>`${sql.raw(which)}(case when promises.status = 'open' then promises.deliver_on end)`;
}

type Days = Pick<OrderListed, 'lines' | 'firstDay' | 'lastDay'>;

async function promisedDays(db: Database, accounts: readonly AccountId[] | null, orderIds: readonly string[]): Promise<ReadonlyMap<string, Days>> {
  if (orderIds.length === 0) return new Map();
  let query = db.selectFrom('promises').where('promises.order_id', 'in', orderIds).where('promises.status', '<>', 'voided');
  if (accounts !== null) query = query.where('promises.account_id', 'in', accounts);
  const rows = await query
    .select((eb) => [
      'promises.order_id',
      eb.cast<number>(eb.fn.count('promises.order_line_id').distinct(), 'bigint').as('lines'),
      stillToCome('min').as('first_day'),
      stillToCome('max').as('last_day'),
    ])
    .groupBy('promises.order_id')
    .execute();
  return new Map(rows.map((row) => [row.order_id, { lines: row.lines, firstDay: row.first_day as Day | null, lastDay: row.last_day as Day | null }]));
}
