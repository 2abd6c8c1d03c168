import type { AccountFields, AccountLevel } from '#app/domain/accounts/account-fields.ts';
import { type AdminAccount, nearestSaid, type SaidTerm } from '#app/domain/accounts/account-listed.ts';
import type { Candidate, TeamMember } from '#app/domain/accounts/decide-team.ts';
import { STANDARD_PAYMENT_DAYS } from '#app/domain/ordering/order-terms.ts';
import { type Day, type Instant, localTime } from '#app/domain/shared/days.ts';
import { type AccountId, id } from '#app/domain/shared/ids.ts';
import { money } from '#app/domain/shared/money.ts';
import type { Database } from '../../database.ts';
import { countDependents, loadSite, toFields } from '../../repositories/accounts/account-admin.ts';
import { loadCandidates, loadTeam } from '../../repositories/accounts/teams.ts';
import { loadFixed, loadHostZone } from '../../repositories/host-facts.ts';
import { accountRows } from './account-rows.ts';
import { listPeopleOf } from './people.ts';

/** An account with where it stands, what holds for it and who says so. Needs the host scope. */
export async function findAdminAccount(db: Database, code: string, now: Instant): Promise<AdminAccount | null> {
  const chain = await loadChain(db, code);
  const [account, ...above] = chain;
  if (!account) return null;
  const accountId = id<AccountId>(account.id);
  const today = localTime(now, await loadHostZone(db)).day;
  return {
    code: account.code,
    level: account.level,
    version: account.version,
    createdAt: account.created_at as Instant,
    fields: toFields(account, await loadSite(db, accountId)),
    dependents: await countDependents(db, accountId),
    above: above.map(({ code, name, is_active }) => ({ code, name, isActive: is_active === 1 })).reverse(),
    below: await loadChildren(db, accountId),
    terms: {
      creditLimit: nearestSaid(chain, (node) => (node.credit_limit === null ? null : money(node.credit_limit, node.currency)), null),
      paymentDays: await loadPaymentTerm(db, chain, today),
      poRequired: nearestSaid(chain, (node) => (node.po_required === null ? null : node.po_required === 1), false),
    },
    team: await loadNearestTeam(db, chain),
    people: await listPeopleOf(db, accountId),
  };
}

/** What the page that seats a team shows: the account's own team, and who can be in it. */
export async function findTeam(
  db: Database,
  code: string,
): Promise<{ readonly code: string; readonly name: string; readonly team: readonly TeamMember[]; readonly candidates: readonly Candidate[] } | null> {
  const account = await db.selectFrom('accounts').select(['id', 'code', 'name']).where('code', '=', code).executeTakeFirst();
  if (!account) return null;
  return { code: account.code, name: account.name, team: await loadTeam(db, id<AccountId>(account.id)), candidates: await loadCandidates(db) };
}

/** What the form for a new account begins with: the node above and what it says, or the host's own country and currency. */
export async function findNewAccount(db: Database, asked: { readonly parent: string; readonly level: AccountLevel }) {
  const parent =
    asked.parent === ''
      ? null
      : await db.selectFrom('accounts').select(['code', 'name', 'level', 'class', 'country', 'currency']).where('code', '=', asked.parent).executeTakeFirst();
  if (parent === undefined) return null;
  const host = await loadFixed(db);
  const site = { line1: '', line2: '', city: '', postcode: '', zone: host.zone, deliveryDays: [1, 2, 3, 4, 5], transitDays: 1, cutOff: '14:00' };
  const fields: AccountFields = {
    name: '',
    class: parent?.class ?? 'standard',
    country: parent?.country ?? host.country,
    currency: parent?.currency ?? host.currency,
    creditLimit: null,
    paymentDays: null,
    poRequired: null,
    isActive: true,
    site: asked.level === 'site' ? site : null,
  };
  return { parent: parent === null ? null : { code: parent.code, name: parent.name, level: parent.level }, fields };
}

function loadChain(db: Database, code: string) {
  return db
    .selectFrom('accounts as account')
    .innerJoin('account_tree as tree', 'tree.account_id', 'account.id')
    .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
    .select(['node.id', 'node.code', 'node.name', 'node.level', 'node.class', 'node.country', 'node.currency', 'node.created_at', 'node.version'])
    .select(['node.credit_limit', 'node.payment_days', 'node.po_required', 'node.is_active'])
    .where('account.code', '=', code)
    .orderBy('tree.distance')
    .execute();
}

type Chain = Awaited<ReturnType<typeof loadChain>>;

/** An agreement in force beats the node it is of, and every node above. */
async function loadPaymentTerm(db: Database, chain: Chain, today: Day): Promise<SaidTerm<number>> {
  const said = nearestSaid(chain, (node) => node.payment_days, STANDARD_PAYMENT_DAYS);
  const agreed = await db
    .selectFrom('contracts')
    .select(['account_id', 'number', 'payment_days'])
    .where(
      'account_id',
      'in',
      chain.slice(0, said.distance + 1).map((node) => node.id),
    )
    .where('status', '=', 'active')
    .where('payment_days', 'is not', null)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .orderBy('valid_from', 'desc')
    .orderBy('id')
    .execute();
  const nearest = chain.flatMap((node) => agreed.filter((contract) => contract.account_id === node.id))[0];
  if (!nearest || nearest.payment_days === null) return said;
  return { value: nearest.payment_days, from: { kind: 'agreement', number: nearest.number } };
}

async function loadNearestTeam(db: Database, chain: Chain): Promise<AdminAccount['team']> {
  const teams = await Promise.all(chain.map((node) => loadTeam(db, id<AccountId>(node.id))));
  const said = nearestSaid(
    chain.map((node, distance) => ({ ...node, team: teams[distance] ?? [] })),
    (node) => (node.team.length > 0 ? node.team : null),
    [],
  );
  return { from: said.from, members: said.value };
}

async function loadChildren(db: Database, accountId: AccountId): Promise<AdminAccount['below']> {
  const rows = await db.selectFrom('accounts').select('id').where('parent_id', '=', accountId).orderBy('code').execute();
  return accountRows(
    db,
    rows.map((row) => row.id),
  );
}
