import type { Arriving, PromiseChange } from '#app/domain/ordering/today.ts';
import type { Day, Instant } from '#app/domain/shared/days.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

type Days = { readonly accounts: readonly AccountId[]; readonly from: Day; readonly to: Day };

/** What open promises bring in a span of days, both ends included. */
export async function loadArriving(db: Database, { accounts, from, to }: Days): Promise<readonly Arriving[]> {
  const rows = await db
    .selectFrom('promises')
    .innerJoin('orders', 'orders.id', 'promises.order_id')
    .select((eb) => ['promises.deliver_on', 'orders.number', eb.cast<number>(eb.fn.count('promises.order_line_id').distinct(), 'bigint').as('lines')])
    .where('promises.account_id', 'in', accounts)
    .where('orders.account_id', 'in', accounts)
    .where('promises.status', '=', 'open')
    .where('promises.deliver_on', '>=', from)
    .where('promises.deliver_on', '<=', to)
    .groupBy(['promises.deliver_on', 'orders.number'])
    .orderBy('promises.deliver_on')
    .orderBy('orders.number')
    .execute();
  const days = new Map<Day, { number: string; lines: number }[]>();
  for (const { deliver_on, number, lines } of rows) {
    const on = deliver_on as Day;
    days.set(on, [...(days.get(on) ?? []), { number, lines }]);
  }
  return [...days].map(([on, orders]) => ({ on, orders }));
}

/** The latest changes of dates, newest first. */
export async function loadPromiseChanges(db: Database, accounts: readonly AccountId[], limit: number): Promise<readonly PromiseChange[]> {
  const events = await db
    .selectFrom('order_events as event')
    .innerJoin('orders', 'orders.id', 'event.order_id')
    .select(['event.at', 'event.detail', 'orders.number'])
    .where('event.account_id', 'in', accounts)
    .where('orders.account_id', 'in', accounts)
    .where('event.kind', '=', 'promise-changed')
    .orderBy('event.at', 'desc')
    .orderBy('event.id')
    .limit(limit)
    .execute();
  const changes = events.map((event) => ({ ...event, detail: readDetail(event.detail) }));
  const names = await loadLineNames(
    db,
    accounts,
    changes.map(({ detail }) => detail.lineId),
  );
  return changes.map(({ at, number, detail }) => ({
    at: at as Instant,
    orderNumber: number,
    itemName: names.get(detail.lineId) ?? '',
    to: detail.portions.map(([on, quantity]) => ({ on, quantity })),
  }));
}

async function loadLineNames(db: Database, accounts: readonly AccountId[], lineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (lineIds.length === 0) return new Map();
  const rows = await db.selectFrom('order_lines').select(['id', 'name']).where('account_id', 'in', accounts).where('id', 'in', lineIds).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** As the top-up wrote it. */
function readDetail(text: string): { readonly lineId: string; readonly portions: readonly (readonly [Day | null, number])[] } {
  return JSON.parse(text);
}
