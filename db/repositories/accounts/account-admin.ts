import { expressionBuilder } from 'kysely';
import type { AccountFields, SiteFields } from '#app/domain/accounts/account-fields.ts';
import type { AccountStanding, Dependents, LimitAbove } from '#app/domain/accounts/decide-account.ts';
import type { Instant } from '#app/domain/shared/days.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { forUpdate, isUniqueViolation } from '../../dialect.ts';
import type { AccountRow, Schema, SiteRow } from '../../schema.ts';
import { toCalendar } from '../fulfillment/sites.ts';

const COLUMNS = ['id', 'level', 'name', 'class', 'country', 'currency', 'credit_limit', 'payment_days', 'po_required', 'is_active', 'version'] as const;
const SITE_COLUMNS = ['line1', 'line2', 'city', 'postcode', 'zone', 'delivery_days', 'transit_days', 'cut_off'] as const;

/** An account with all that a change of it is judged by. Its whole tree is locked, so that limits and currencies in it are judged one by one. */
export async function lockStanding(tx: Tx, code: string, actorId: UserId): Promise<(AccountStanding & { readonly accountId: AccountId }) | null> {
  const accountId = await lockTree(tx, code);
  if (accountId === null) return null;
  const row = await tx.selectFrom('accounts').select(COLUMNS).where('id', '=', accountId).executeTakeFirstOrThrow();
  return {
    accountId,
    level: row.level,
    version: row.version,
    fields: toFields(row, await loadSite(tx, accountId)),
    dependents: await countDependents(tx, accountId),
    limitsAbove: (await loadLimits(tx, accountId)).filter((limit) => limit.distance > 0),
    currenciesBelow: await loadCurrenciesBelow(tx, accountId),
    isActorsOwn: await isInTeamOf(tx, actorId, accountId),
  };
}

/** Where a new account is to stand: the node above, locked with its tree. null: no such node. */
export async function lockParent(
  tx: Tx,
  code: string,
): Promise<{ readonly accountId: AccountId; readonly level: AccountRow['level']; readonly limitsAbove: readonly LimitAbove[] } | null> {
  const accountId = await lockTree(tx, code);
  if (accountId === null) return null;
  const { level } = await tx.selectFrom('accounts').select('level').where('id', '=', accountId).executeTakeFirstOrThrow();
  return { accountId, level, limitsAbove: await loadLimits(tx, accountId) };
}

/** Locks the top node of an account's tree; the id of the account, or null when there is none. */
export async function lockTree(tx: Tx, code: string): Promise<AccountId | null> {
  const place = await tx
    .selectFrom('accounts as account')
    .innerJoin('account_tree as tree', 'tree.account_id', 'account.id')
    .select(['account.id', 'tree.ancestor_id'])
    .where('account.code', '=', code)
    .orderBy('tree.distance', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!place) return null;
  await forUpdate(tx.selectFrom('accounts').select('id').where('id', '=', place.ancestor_id)).execute();
  return id<AccountId>(place.id);
}

export async function isCodeTaken(tx: Tx, code: string): Promise<boolean> {
  return (await tx.selectFrom('accounts').select('id').where('code', '=', code).executeTakeFirst()) !== undefined;
}

/** Whether saving failed because another transaction took the code first: asking again will see it. */
export function isCodeRace(error: unknown): boolean {
  return isUniqueViolation(error, 'accounts_code');
}

export async function saveAccount(
  tx: Tx,
  accountId: AccountId,
  { fields, version }: { readonly fields: AccountFields; readonly version: number },
): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ ...toColumns(fields), version })
    .where('id', '=', accountId)
    .execute();
  if (fields.site) await tx.updateTable('sites').set(toSiteColumns(fields.site, fields.country)).where('account_id', '=', accountId).execute();
}

export type NewAccount = {
  readonly accountId: AccountId;
  readonly parentId: AccountId | null;
  readonly code: string;
  readonly level: AccountRow['level'];
  readonly fields: AccountFields;
  readonly createdAt: Instant;
};

/** Writes an account, its place in the tree and, for a site, its address. */
export async function insertAccount(tx: Tx, { accountId, parentId, code, level, fields, createdAt }: NewAccount): Promise<void> {
  await tx
    .insertInto('accounts')
    .values({ id: accountId, parent_id: parentId, code, level, ...toColumns(fields), created_at: createdAt, version: 1 })
    .execute();
  const above = parentId === null ? [] : await tx.selectFrom('account_tree').select(['ancestor_id', 'distance']).where('account_id', '=', parentId).execute();
  await tx
    .insertInto('account_tree')
    .values([
      { account_id: accountId, ancestor_id: accountId, distance: 0 },
      ...above.map((place) => ({ account_id: accountId, ancestor_id: place.ancestor_id, distance: place.distance + 1 })),
    ])
    .execute();
  if (fields.site)
    await tx
      .insertInto('sites')
      .values({ account_id: accountId, ...toSiteColumns(fields.site, fields.country) })
      .execute();
}

/** What was made under an account and all below it. */
export async function countDependents(db: Database, accountId: AccountId): Promise<Dependents> {
  const below = db.selectFrom('account_tree').select('account_id').where('ancestor_id', '=', accountId);
  const row = await db
    .selectNoFrom((eb) => [
      eb.selectFrom('orders').select(countAll).where('account_id', 'in', below).as('orders'),
      eb.selectFrom('contracts').select(countAll).where('account_id', 'in', below).as('agreements'),
      eb.selectFrom('history_documents').select(countAll).where('account_id', 'in', below).as('history'),
      eb.selectFrom('invoices').select(countAll).where('account_id', 'in', below).as('invoices'),
      eb.selectFrom('account_tree').select(countAll).where('ancestor_id', '=', accountId).where('distance', '>', 0).as('accounts_below'),
    ])
    .executeTakeFirstOrThrow();
  return {
    orders: row.orders ?? 0,
    agreements: row.agreements ?? 0,
    invoices: (row.history ?? 0) + (row.invoices ?? 0),
    accountsBelow: row.accounts_below ?? 0,
  };
}

const { cast, fn } = expressionBuilder<Schema, never>();
const countAll = cast<number>(fn.countAll(), 'bigint').as('count');

export async function loadSite(db: Database, accountId: AccountId): Promise<SiteFields | null> {
  const row = await db.selectFrom('sites').select(SITE_COLUMNS).where('account_id', '=', accountId).executeTakeFirst();
  if (!row) return null;
  const { line1, line2, city, postcode, zone } = row;
  return { line1, line2, city, postcode, zone, ...toCalendar(row) };
}

type FieldRow = Pick<AccountRow, (typeof COLUMNS)[number]>;

/** A row with its site as the fields one may change. */
export function toFields(row: Omit<FieldRow, 'id' | 'level' | 'version'>, site: SiteFields | null): AccountFields {
  return {
    name: row.name,
    class: row.class,
    country: row.country,
    currency: row.currency,
    creditLimit: row.credit_limit,
    paymentDays: row.payment_days,
    poRequired: row.po_required === null ? null : row.po_required === 1,
    isActive: row.is_active === 1,
    site,
  };
}

function toColumns(fields: AccountFields) {
  const { name, country, currency, creditLimit, paymentDays, poRequired, isActive } = fields;
  return {
    name,
    class: fields.class,
    country,
    currency,
    credit_limit: creditLimit,
    payment_days: paymentDays,
    po_required: poRequired === null ? null : flag(poRequired),
    is_active: flag(isActive),
  };
}

function toSiteColumns(site: SiteFields, country: string): Omit<SiteRow, 'account_id'> {
  const { line1, line2, city, postcode, zone, deliveryDays, transitDays, cutOff } = site;
  return { line1, line2, city, postcode, zone, country, delivery_days: deliveryDays.join(''), transit_days: transitDays, cut_off: cutOff };
}

function flag(isSet: boolean): 0 | 1 {
  return isSet ? 1 : 0;
}

/** Credit limits of the account and the nodes above it. */
function loadLimits(tx: Tx, accountId: AccountId): Promise<(LimitAbove & { readonly distance: number })[]> {
  return tx
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.ancestor_id')
    .select(['node.code', 'node.currency', 'tree.distance'])
    .where('tree.account_id', '=', accountId)
    .where('node.credit_limit', 'is not', null)
    .orderBy('tree.distance')
    .execute();
}

async function loadCurrenciesBelow(tx: Tx, accountId: AccountId): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.account_id')
    .select('node.currency')
    .distinct()
    .where('tree.ancestor_id', '=', accountId)
    .where('tree.distance', '>', 0)
    .orderBy('node.currency')
    .execute();
  return rows.map((row) => row.currency);
}

async function isInTeamOf(tx: Tx, userId: UserId, accountId: AccountId): Promise<boolean> {
  const row = await tx
    .selectFrom('account_tree as tree')
    .innerJoin('account_team as team', 'team.account_id', 'tree.ancestor_id')
    .select('team.user_id')
    .where('tree.account_id', '=', accountId)
    .where('team.user_id', '=', userId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
