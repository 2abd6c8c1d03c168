import type { AccountPage, AccountPerson, AccountSite, AccountUnitListed } from '#app/domain/accounts/account-page.ts';
import type { Role, Staff } from '#app/domain/accounts/people.ts';
import { accountRoles } from '#app/domain/accounts/roles.ts';
import { orderTerms } from '#app/domain/ordering/order-terms.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { loadAccountChain } from '../../repositories/accounts/account-chain.ts';
import { readCredit } from '../../repositories/accounts/credit.ts';
import { managedBy } from '../../repositories/accounts/managed-by.ts';
import { toCalendar } from '../../repositories/fulfillment/sites.ts';
import { loadHostZone } from '../../repositories/host-facts.ts';
import { loadContractTerms } from '../../repositories/pricing/order-terms.ts';
import type { AccountRow } from '../../schema.ts';

const MAX_UNITS = 200;

/** An account with all below it; accountIds: whose orders are its orders. Null: not there, or not one this host user looks after. */
export async function findAccountPage(
  db: Database,
  staff: Staff,
  of: { readonly code: string; readonly now: Instant },
): Promise<{ readonly page: AccountPage; readonly accountIds: readonly AccountId[] } | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'code', 'name', 'class', 'country', 'currency', 'is_active'])
    .where('code', '=', of.code)
    .$if(!staff.roles.includes('admin'), (query) => query.where('id', 'in', managedBy(db, staff.userId)))
    .executeTakeFirst();
  if (!account) return null;
  const tree = await db
    .selectFrom('account_tree')
    .select(['account_id', 'ancestor_id'])
    .where((eb) => eb.or([eb('ancestor_id', '=', account.id), eb('account_id', '=', account.id)]))
    .execute();
  const below = tree.filter((node) => node.ancestor_id === account.id).map((node) => id<AccountId>(node.account_id));
  const above = tree.filter((node) => node.account_id === account.id).map((node) => id<AccountId>(node.ancestor_id));
  const today = localTime(of.now, await loadHostZone(db)).day;
  const page = {
    code: account.code,
    name: account.name,
    class: account.class,
    country: account.country,
    isActive: account.is_active === 1,
    ...(await loadTerms(db, account, { above, today })),
    team: await loadTeam(db, above),
    people: await loadPeople(db, below),
    sites: await loadSites(db, below),
    units: await loadUnits(db, above),
  };
  return { page, accountIds: below };
}

type Node = Pick<AccountRow, 'id' | 'currency' | 'country'>;

async function loadTerms(db: Database, account: Node, { above, today }: { readonly above: readonly AccountId[]; readonly today: Day }) {
  const accountId = id<AccountId>(account.id);
  const chain = await loadAccountChain(db, accountId, above);
  const contracts = await loadContractTerms(db, chain, today);
  const { paymentDays, rank, poRequired } = orderTerms({ chain, contracts, carriageRules: [], country: account.country });
  const { limit, exposure } = await readCredit(db, accountId);
  return {
    paymentDays,
    rank,
    poRequired,
    credit: { limit: limit === null ? null : money(limit, account.currency), used: money(exposure, account.currency) },
    agreement: await loadAgreement(db, above, today),
  };
}

async function loadAgreement(db: Database, above: readonly AccountId[], today: Day): Promise<AccountPage['agreement']> {
  const row = await db
    .selectFrom('contracts as contract')
    .select((eb) => [
      'contract.number',
      'contract.version',
      'contract.valid_from',
      'contract.valid_to',
      eb
        .selectFrom('contract_lines as line')
        .select((lines) => lines.cast<number>(lines.fn.countAll(), 'bigint').as('count'))
        .whereRef('line.contract_id', '=', 'contract.id')
        .as('lines'),
    ])
    .where('contract.account_id', 'in', above)
    .where('contract.status', '=', 'active')
    .where('contract.valid_from', '<=', today)
    .where((eb) => eb.or([eb('contract.valid_to', 'is', null), eb('contract.valid_to', '>=', today)]))
    .orderBy('contract.valid_from', 'desc')
    .orderBy('contract.version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return { number: row.number, version: row.version, validFrom: row.valid_from as Day, validTo: row.valid_to as Day | null, lines: row.lines ?? 0 };
}

function loadTeam(db: Database, above: readonly AccountId[]): Promise<AccountPage['team']> {
  return db.selectFrom('account_team').select(['name', 'role', 'email', 'phone']).where('account_id', 'in', above).orderBy('role').orderBy('name').execute();
}

async function loadPeople(db: Database, below: readonly AccountId[]): Promise<readonly AccountPerson[]> {
  const rows = await db
    .selectFrom('users')
    .select(['name', 'email', 'phone', 'roles', 'is_active'])
    .where('account_id', 'in', below)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ name: row.name, email: row.email, phone: row.phone, roles: toRoles(row.roles), isActive: row.is_active === 1 }));
}

function toRoles(text: string): readonly Role[] {
  const words: unknown = JSON.parse(text);
  return accountRoles(Array.isArray(words) ? words : []);
}

async function loadSites(db: Database, below: readonly AccountId[]): Promise<readonly AccountSite[]> {
  const rows = await db
    .selectFrom('sites')
    .innerJoin('accounts as account', 'account.id', 'sites.account_id')
    .select(['account.code', 'account.name', 'sites.city', 'sites.country', 'sites.delivery_days', 'sites.transit_days', 'sites.cut_off'])
    .where('sites.account_id', 'in', below)
    .where('account.is_active', '=', 1)
    .orderBy('account.code')
    .execute();
  return rows.map((row) => ({ code: row.code, name: row.name, city: row.city, country: row.country, ...toCalendar(row) }));
}

async function loadUnits(db: Database, above: readonly AccountId[]): Promise<readonly AccountUnitListed[]> {
  const rows = await db
    .selectFrom('account_units as unit')
    .leftJoin('items as item', 'item.id', 'unit.item_id')
    .leftJoin('item_groups as group', 'group.id', 'unit.group_id')
    .select(['unit.label', 'unit.content', 'item.sku', 'item.name as item_name', 'item.base_unit', 'group.code as group_code', 'group.name as group_name'])
    .where('unit.account_id', 'in', above)
    .orderBy('item.sku')
    .orderBy('unit.id')
    .limit(MAX_UNITS)
    .execute();
  return rows.map((row) => ({
    label: row.label,
    content: row.content,
    baseUnit: row.base_unit,
    of: ofWhat(row.sku ?? row.group_code, row.item_name ?? row.group_name),
  }));
}

function ofWhat(code: string | null, name: string | null): AccountUnitListed['of'] {
  return code === null ? null : { code, name: name ?? '' };
}
