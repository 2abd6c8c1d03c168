import { sql } from 'kysely';
import type { AccountGoods, ChangedGoods, HeldGoods, HeldUnit } from '#app/domain/catalog/imports/account-item-plan.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { type AccountId, id, type UserId } from '#app/domain/shared/ids.ts';
import type { Database, Tx } from '../../database.ts';
import { managedBy } from '../accounts/managed-by.ts';
import { insertMany } from '../insert-many.ts';

/** Which of these accounts, by code, a host user looks after; all of them for an administrator (null). Needs the host scope. */
export async function loadAccountIds(
  host: Database,
  { codes, managerId }: { readonly codes: readonly string[]; readonly managerId: UserId | null },
): Promise<readonly (readonly [code: string, accountId: AccountId])[]> {
  if (codes.length === 0) return [];
  const rows = await host
    .selectFrom('accounts')
    .select(['code', 'id'])
    .where('code', 'in', codes)
    .$if(managerId !== null, (query) => query.where('id', 'in', managedBy(host, managerId ?? id<UserId>(''))))
    .execute();
  return rows.map((row) => [row.code, id<AccountId>(row.id)]);
}

/** Items by their codes as codes are compared. Needs the host scope. */
export async function loadItemIds(host: Database, keys: readonly string[]): Promise<readonly (readonly [key: string, itemId: string])[]> {
  if (keys.length === 0) return [];
  const rows = await host.selectFrom('items').select(['sku_key', 'id']).where('sku_key', 'in', keys).execute();
  return rows.map((row) => [row.sku_key, row.id]);
}

/** What accounts hold of some goods, by account and goods; units by label. Needs the host scope. */
export async function loadHeldGoods(host: Database, goods: readonly AccountGoods[]): Promise<ReadonlyMap<string, HeldGoods>> {
  const held = new Map<string, { ownCode: string | null; units: HeldUnit[] }>();
  if (goods.length === 0) return held;
  const accounts = [...new Set(goods.map(({ accountId }) => accountId))];
  const ids = [...new Set(goods.map(({ goodsId }) => goodsId))];
  const wanted = new Set(goods.map(keyOf));
  const entry = (key: string) => {
    const known = held.get(key) ?? { ownCode: null, units: [] };
    held.set(key, known);
    return known;
  };
  const units = await host
    .selectFrom('account_units')
    .selectAll()
    .where('account_id', 'in', accounts)
    .where((eb) => eb.or([eb('item_id', 'in', ids), eb('group_id', 'in', ids)]))
    .orderBy('label')
    .orderBy('id')
    .execute();
  for (const row of units) {
    const key = `${row.account_id} ${row.item_id ?? row.group_id ?? ''}`;
    const unit = { label: row.label, plural: row.plural, unitCode: row.unit_code, content: row.content, isDefault: row.is_default === 1 };
    if (wanted.has(key)) entry(key).units.push(unit);
  }
  const codes = await host
    .selectFrom('account_item_codes')
    .select(['account_id', 'item_id', 'code'])
    .where('account_id', 'in', accounts)
    .where('item_id', 'in', ids)
    .execute();
  for (const row of codes) {
    const key = `${row.account_id} ${row.item_id}`;
    if (wanted.has(key)) entry(key).ownCode = row.code;
  }
  return held;
}

/** The items that accounts know by these part numbers: `account code` to item. Needs the host scope. */
export async function loadCodeHolders(host: Database, accountIds: readonly AccountId[], codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0 || accountIds.length === 0) return new Map();
  const rows = await host
    .selectFrom('account_item_codes')
    .select(['account_id', 'code_key', 'item_id'])
    .where('account_id', 'in', accountIds)
    .where('code_key', 'in', codes.map(normalizeCode))
    .execute();
  return new Map(rows.map((row) => [`${row.account_id} ${row.code_key}`, row.item_id]));
}

/** By what held goods are found. */
export function keyOf({ accountId, goodsId }: AccountGoods): string {
  return `${accountId} ${goodsId}`;
}

/** Takes away what some hundred accounts' goods held, before saveGoods writes what they hold now. Part numbers may change places. */
export async function clearGoods(tx: Tx, changed: readonly ChangedGoods[]): Promise<void> {
  const held = changed.filter(({ before }) => before !== null);
  if (held.length === 0) return;
  const rows = held.map(({ goods }) => sql`(${sql.join([sql`cast(${goods.accountId} as text)`, sql`cast(${goods.goodsId} as text)`])})`);
  await sql`
    with said(account_id, goods_id) as (values ${sql.join(rows)})
    delete from account_units where exists (select 1 from said
      where said.account_id = account_units.account_id and said.goods_id = coalesce(account_units.item_id, account_units.group_id))`.execute(tx);
  await sql`
    with said(account_id, goods_id) as (values ${sql.join(rows)})
    delete from account_item_codes where exists (select 1 from said
      where said.account_id = account_item_codes.account_id and said.goods_id = account_item_codes.item_id)`.execute(tx);
}

/** Writes what some hundred accounts' goods hold from now on. */
export async function saveGoods(tx: Tx, changed: readonly ChangedGoods[], nextId: () => string): Promise<void> {
  await insertMany(
    tx,
    'account_units',
    changed.flatMap(({ goods, after }) =>
      after.units.map((unit) => ({
        id: nextId(),
        account_id: goods.accountId as string,
        item_id: goods.kind === 'item' ? goods.goodsId : null,
        group_id: goods.kind === 'group' ? goods.goodsId : null,
        unit_code: unit.unitCode,
        label: unit.label,
        plural: unit.plural,
        content: unit.content,
        is_default: unit.isDefault ? (1 as const) : (0 as const),
      })),
    ),
  );
  await insertMany(
    tx,
    'account_item_codes',
    changed.flatMap(({ goods, after }) =>
      after.ownCode === null
        ? []
        : [{ account_id: goods.accountId as string, item_id: goods.goodsId, code: after.ownCode, code_key: normalizeCode(after.ownCode) }],
    ),
  );
}

/** Goods of one account as a file holds them. */
export type GoodsListed = { readonly account: string; readonly item: string | null; readonly group: string | null; readonly held: HeldGoods };

/** The next accounts a host user looks after (null: all) that hold units or part numbers, in the order of their codes. Needs the host scope. */
export async function loadNextAccounts(
  host: Database,
  { managerId, after, most }: { readonly managerId: UserId | null; readonly after: string; readonly most: number },
): Promise<readonly { readonly code: string; readonly id: string }[]> {
  return host
    .selectFrom('accounts')
    .select(['code', 'id'])
    .where('code', '>', after)
    .$if(managerId !== null, (query) => query.where('id', 'in', managedBy(host, managerId ?? id<UserId>(''))))
    .orderBy('code')
    .limit(most)
    .execute();
}

/** All that some accounts hold, by account and goods code. Needs the host scope. */
export async function loadGoodsOf(host: Database, accounts: readonly { readonly code: string; readonly id: string }[]): Promise<readonly GoodsListed[]> {
  if (accounts.length === 0) return [];
  const ids = accounts.map((account) => account.id);
  const units = await host
    .selectFrom('account_units as unit')
    .leftJoin('items as item', 'item.id', 'unit.item_id')
    .leftJoin('item_groups as group', 'group.id', 'unit.group_id')
    .select(['unit.account_id', 'unit.label', 'unit.plural', 'unit.unit_code', 'unit.content', 'unit.is_default', 'item.sku', 'group.code as group_code'])
    .where('unit.account_id', 'in', ids)
    .orderBy('unit.label')
    .execute();
  const codes = await host
    .selectFrom('account_item_codes as own')
    .innerJoin('items as item', 'item.id', 'own.item_id')
    .select(['own.account_id', 'own.code', 'item.sku'])
    .where('own.account_id', 'in', ids)
    .execute();
  const listed = new Map<string, { account: string; item: string | null; group: string | null; held: { ownCode: string | null; units: HeldUnit[] } }>();
  const codeOf = new Map(accounts.map((account) => [account.id, account.code]));
  const entry = (accountId: string, item: string | null, group: string | null) => {
    const key = `${accountId}\n${item ?? ''}\n${group ?? ''}`;
    const known = listed.get(key) ?? { account: codeOf.get(accountId) ?? '', item, group, held: { ownCode: null, units: [] } };
    listed.set(key, known);
    return known;
  };
  for (const row of units) {
    const unit = { label: row.label, plural: row.plural, unitCode: row.unit_code, content: row.content, isDefault: row.is_default === 1 };
    if (row.sku !== null || row.group_code !== null) entry(row.account_id, row.sku, row.group_code).held.units.push(unit);
  }
  for (const row of codes) entry(row.account_id, row.sku, null).held.ownCode = row.code;
  const order = ({ account, item, group }: GoodsListed) => `${account}\n${group ?? ''}\n${item ?? ''}`;
  return [...listed.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Takes a unit from an account; null: the account has none by this id. */
export async function dropAccountUnit(
  tx: Tx,
  { accountId, unitId }: { readonly accountId: AccountId; readonly unitId: string },
): Promise<{ readonly label: string; readonly content: number } | null> {
  const unit = await tx
    .selectFrom('account_units')
    .select(['label', 'content'])
    .where('id', '=', unitId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!unit) return null;
  await tx.deleteFrom('account_units').where('id', '=', unitId).where('account_id', '=', accountId).execute();
  return unit;
}
