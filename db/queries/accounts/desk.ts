import type { DeskAccount } from '#app/domain/accounts/desk-account.ts';
import type { Staff } from '#app/domain/accounts/people.ts';
import { addDays, type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { type Money, money } from '#app/domain/shared/money.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { managedBy } from '../../repositories/accounts/managed-by.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import type { AccountRow } from '../../schema.ts';
import { containing } from '../containing.ts';

const PAGE_SIZE = 50;

/** The accounts a host user looks after (an administrator: all), key accounts first; sites stand under their account. */
export async function listDesk(db: Database, staff: Staff, query: ListQuery & { readonly now: Instant }): Promise<PageOf<DeskAccount>> {
  const found = wanted(db, staff, query.q);
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['id', 'code', 'name', 'class', 'country'])
    .orderBy((eb) => eb.case('class').when('key').then(1).when('growth').then(2).else(3).end())
    .orderBy('name')
    .orderBy('id')
    .limit(PAGE_SIZE)
    .offset((query.page - 1) * PAGE_SIZE)
    .execute();
  const zone = await loadHostZone(db);
  return { rows: await withFacts(db, rows, { zone, today: localTime(query.now, zone).day }), total: counted.count, pageSize: PAGE_SIZE };
}

function wanted(db: Database, staff: Staff, q: string) {
  const like = containing(q);
  return db
    .selectFrom('accounts')
    .where((eb) => eb.or([eb('level', '<>', 'site'), eb('parent_id', 'is', null)]))
    .$if(!staff.roles.includes('admin'), (query) => query.where('id', 'in', managedBy(db, staff.userId)))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([eb(eb.fn<string>('lower', ['name']), 'like', like), eb(eb.fn<string>('lower', ['code']), 'like', like)])),
    );
}

type Found = Pick<AccountRow, 'id' | 'code' | 'name' | 'class' | 'country'>;
type When = { readonly zone: string; readonly today: Day };

/** Five statements for a page, however many accounts it has. */
async function withFacts(db: Database, accounts: readonly Found[], { zone, today }: When): Promise<readonly DeskAccount[]> {
  if (accounts.length === 0) return [];
  const ids = accounts.map((account) => account.id);
  const sites = await countSites(db, ids);
  const agreements = await agreementsInForce(db, ids, today);
  const orders = await sumOrders(db, ids);
  const history = await sumHistory(db, ids, addDays(today, -365));
  return accounts.map((account) => {
    const placed = orders.filter((row) => row.ancestor_id === account.id);
    const bought = history.filter((row) => row.ancestor_id === account.id);
    const days = [
      ...placed.map((row) => localTime(row.last as Instant, zone).day),
      ...bought.filter((row) => row.kind === 'invoice').map((row) => row.last as Day),
    ];
    return {
      code: account.code,
      name: account.name,
      class: account.class,
      country: account.country,
      sites: sites.find((row) => row.ancestor_id === account.id)?.count ?? 0,
      agreement: agreements.find((row) => row.account_id === account.id)?.agreement ?? null,
      openOrders: { count: placed.reduce((sum, row) => sum + row.count, 0), totals: placed.map((row) => money(row.total, row.currency)) },
      lastBoughtOn: days.sort().at(-1) ?? null,
      net: perCurrency(bought),
    };
  });
}

function countSites(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as site', 'site.id', 'tree.account_id')
    .select((eb) => ['tree.ancestor_id', eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')])
    .where('tree.ancestor_id', 'in', ids)
    .where('site.level', '=', 'site')
    .where('site.is_active', '=', 1)
    .groupBy('tree.ancestor_id')
    .execute();
}

/** Nearest node first, then later start: the first of an account is the one in force. */
async function agreementsInForce(db: Database, ids: readonly string[], today: Day) {
  const rows = await db
    .selectFrom('account_tree as tree')
    .innerJoin('contracts as contract', 'contract.account_id', 'tree.ancestor_id')
    .select(['tree.account_id', 'contract.number', 'contract.valid_to'])
    .where('tree.account_id', 'in', ids)
    .where('contract.status', '=', 'active')
    .where('contract.valid_from', '<=', today)
    .where((eb) => eb.or([eb('contract.valid_to', 'is', null), eb('contract.valid_to', '>=', today)]))
    .orderBy('tree.distance')
    .orderBy('contract.valid_from', 'desc')
    .orderBy('contract.version', 'desc')
    .execute();
  return rows.map((row) => ({ account_id: row.account_id, agreement: { number: row.number, validTo: row.valid_to as Day | null } }));
}

function sumOrders(db: Database, ids: readonly string[]) {
  return db
    .selectFrom('account_tree as tree')
    .innerJoin('orders', 'orders.account_id', 'tree.account_id')
    .select((eb) => [
      'tree.ancestor_id',
      'orders.currency',
      eb.cast<number>(eb.fn.countAll(), 'bigint').as('count'),
      eb.cast<number>(eb.fn.sum('orders.total'), 'bigint').as('total'),
      eb.fn.max('orders.placed_at').as('last'),
    ])
    .where('tree.ancestor_id', 'in', ids)
    .where('orders.status', '<>', 'canceled')
    .groupBy(['tree.ancestor_id', 'orders.currency'])
    .orderBy('orders.currency')
    .execute();
}

function sumHistory(db: Database, ids: readonly string[], since: Day) {
  return db
    .selectFrom('account_tree as tree')
    .innerJoin('history_documents as document', 'document.account_id', 'tree.account_id')
    .select((eb) => [
      'tree.ancestor_id',
      'document.currency',
      'document.kind',
      eb.cast<number>(eb.fn.sum('document.net'), 'bigint').as('net'),
      eb.fn.max('document.issued_on').as('last'),
    ])
    .where('tree.ancestor_id', 'in', ids)
    .where('document.issued_on', '>', since)
    .groupBy(['tree.ancestor_id', 'document.currency', 'document.kind'])
    .orderBy('document.currency')
    .execute();
}

function perCurrency(rows: readonly { readonly currency: string; readonly net: number }[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(row.currency, (sums.get(row.currency) ?? 0) + row.net);
  return [...sums].map(([currency, net]) => money(net, currency));
}
