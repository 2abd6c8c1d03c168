import type { CreditExcess } from '#app/domain/ordering/decide-place-order.ts';
import type { HeldOrder, HeldOrderPage } from '#app/domain/ordering/held-order.ts';
import { type Day, daysBetween, type Instant, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { readCredit } from '../../repositories/accounts/credit.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** Orders on credit hold, the one that waits longest first. Needs the host scope. */
export async function listHeldOrders(db: Database, { q, page, now }: ListQuery & { readonly now: Instant }): Promise<PageOf<HeldOrder>> {
  const like = containing(q);
  const found = held(db).$if(q !== '', (query) =>
    query.where((eb) =>
      eb.or((['orders.number', 'account.name', 'account.code'] as const).map((column) => eb(eb.fn<string>('lower', [column]), 'like', like))),
    ),
  );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(COLUMNS)
    .orderBy('orders.placed_at')
    .orderBy('orders.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  const zone = await loadHostZone(db);
  return { rows: rows.map((row) => toHeld(row, { zone, now })), total: counted.count, pageSize: PAGE_SIZE };
}

/** One order on hold by its number; null: not there, or not (any more) on hold. Needs the host scope. */
export async function findHeldOrder(db: Database, number: string, now: Instant): Promise<HeldOrderPage | null> {
  const row = await held(db).select(COLUMNS).select('orders.site_id').where('orders.number', '=', number).executeTakeFirst();
  if (!row) return null;
  const { limit, exposure } = await readCredit(db, id<AccountId>(row.site_id));
  return {
    ...toHeld(row, { zone: await loadHostZone(db), now }),
    now: { limit: limit === null ? null : money(limit, row.currency), exposure: money(exposure, row.currency) },
  };
}

const COLUMNS = [
  'orders.number',
  'orders.placed_at',
  'orders.requested_on',
  'orders.total',
  'orders.currency',
  'orders.hold_reason',
  'account.code as account_code',
  'account.name as account_name',
  'site.name as site_name',
] as const;

function held(db: Database) {
  return db
    .selectFrom('orders')
    .innerJoin('accounts as account', 'account.id', 'orders.account_id')
    .innerJoin('accounts as site', 'site.id', 'orders.site_id')
    .where('orders.status', '=', 'on-hold');
}

type Row = {
  readonly number: string;
  readonly placed_at: string;
  readonly requested_on: string;
  readonly total: number;
  readonly currency: string;
  readonly hold_reason: string | null;
  readonly account_code: string;
  readonly account_name: string;
  readonly site_name: string;
};

function toHeld(row: Row, { zone, now }: { readonly zone: string; readonly now: Instant }): HeldOrder {
  const { limit, exposure, excess }: CreditExcess = JSON.parse(row.hold_reason ?? '{"limit":0,"exposure":0,"excess":0}');
  return {
    number: row.number,
    accountCode: row.account_code,
    accountName: row.account_name,
    siteName: row.site_name,
    placedAt: row.placed_at as Instant,
    ageDays: daysBetween(localTime(row.placed_at as Instant, zone).day, localTime(now, zone).day),
    requestedOn: row.requested_on as Day,
    total: money(row.total, row.currency),
    limit: money(limit, row.currency),
    exposure: money(exposure, row.currency),
    excess: money(excess, row.currency),
  };
}
