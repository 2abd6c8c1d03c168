import type { Staff } from '#app/domain/accounts/people.ts';
import type { AccountGoods, AccountItemsPlan, ChangedGoods } from '#app/domain/catalog/imports/account-item-plan.ts';
import { type AccountRowSaid, judgeGoods, readAccountRow } from '#app/domain/catalog/imports/judge-account-goods.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { badRows, type ImportProblem } from '#app/domain/shared/tables/import-problem.ts';
import type { Context } from '#app/ports/context.ts';
import { keyOf, loadAccountIds, loadCodeHolders, loadItemIds } from '#db/repositories/catalog/account-goods.ts';
import { loadGroupIds } from '#db/repositories/catalog/standing-items.ts';
import { loadAllHeld, managerOf, textOfHeld } from './held-goods.ts';
import { AT_ONCE, type ImportTable, pause, stretchesOf, type Verdict } from './import-desk.ts';

/** Judges a file of account units and part numbers against what the accounts hold. An account the host user does not look after is one that is not there. */
export async function judgeAccountItems(context: Context, staff: Staff, table: ImportTable): Promise<Verdict<AccountItemsPlan>> {
  const rows = await readRows(table);
  const found = await findAll(context, staff, rows);
  const asked = [...rows.values()].flatMap((some) => goodsOf(some[0], found) ?? []);
  const held = await loadAllHeld(context.store.reader(staff.scope), asked);
  const earlier = new Map<string, { readonly row: number; readonly key: string }>();
  const changed: ChangedGoods[] = [];
  const problems: ImportProblem[] = [];
  let same = 0;
  let at = 0;
  for (const [key, some] of rows) {
    const goods = goodsOf(some[0], found);
    const before = goods ? (held.get(keyOf(goods)) ?? null) : null;
    const judged = judgeGoods(some, before, { codeHolder: (code) => (goods ? holderOf(code, { goods, key, found, earlier }) : null) });
    const unknown = some.flatMap((row) => unknownIn(row, found));
    if (judged.kind === 'bad' || unknown.length > 0) problems.push(...unknown, ...(judged.kind === 'bad' ? judged.problems : []));
    else if (goods && judged.kind === 'changed') changed.push({ goods, before, after: judged.after });
    else same += 1;
    for (const row of some) if (goods && row.ownCode) earlier.set(`${goods.accountId} ${normalizeCode(row.ownCode)}`, { row: row.row, key });
    if (++at % AT_ONCE === 0) await pause();
  }
  const added = changed.filter(({ before }) => before === null).length;
  const counts = { added, changed: changed.length - added, same, bad: badRows(problems) };
  const seen = textOfHeld(held);
  return { counts, problems, plan: { changed, asked, seen }, basis: seen };
}

type Rows = ReadonlyMap<string, readonly AccountRowSaid[]>;

async function readRows(table: ImportTable): Promise<Rows> {
  const rows = new Map<string, AccountRowSaid[]>();
  for await (const part of table.parts()) {
    for (const row of part) {
      const said = readAccountRow(row, table);
      const own = rows.get(said.key) ?? [];
      own.push(said);
      rows.set(said.key, own);
    }
  }
  return rows;
}

/** holders: which item an account knows by a part number already. */
type Found = {
  readonly accounts: ReadonlyMap<string, AccountId>;
  readonly items: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
  readonly holders: ReadonlyMap<string, string>;
};

async function findAll(context: Context, staff: Staff, rows: Rows): Promise<Found> {
  const db = context.store.reader(staff.scope);
  const all = [...rows.values()].flat();
  const accounts = new Map<string, AccountId>();
  const items = new Map<string, string>();
  const holders = new Map<string, string>();
  for (const codes of stretchesOf(onceEach(all.map((row) => row.account)))) {
    for (const [code, accountId] of await loadAccountIds(db, { codes, managerId: managerOf(staff) })) accounts.set(code, accountId);
    await pause();
  }
  for (const keys of stretchesOf(onceEach(all.map((row) => normalizeCode(row.item))))) {
    for (const [key, itemId] of await loadItemIds(db, keys)) items.set(key, itemId);
    await pause();
  }
  for (const some of stretchesOf(onceEach(all.flatMap((row) => (row.ownCode ? [`${row.account}\n${row.ownCode}`] : []))))) {
    const pairs = some.map((pair) => pair.split('\n'));
    const ids = pairs.flatMap(([account = '']) => accounts.get(account) ?? []);
    const found = await loadCodeHolders(
      db,
      [...new Set(ids)],
      pairs.map(([, code = '']) => code),
    );
    for (const [key, itemId] of found) holders.set(key, itemId);
    await pause();
  }
  return { accounts, items, groups: await loadGroupIds(db), holders };
}

/** Each once, and none that is not said. */
function onceEach(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.filter((text) => text !== ''));
}

function goodsOf(row: AccountRowSaid | undefined, { accounts, items, groups }: Found): AccountGoods | null {
  if (!row) return null;
  const accountId = accounts.get(row.account);
  const kind = row.item === '' ? ('group' as const) : ('item' as const);
  const goodsId = kind === 'item' ? items.get(normalizeCode(row.item)) : groups.get(row.group);
  return accountId === undefined || goodsId === undefined ? null : { accountId, kind, goodsId };
}

function unknownIn({ row, account, item, group }: AccountRowSaid, { accounts, items, groups }: Found): ImportProblem[] {
  const problem = (field: string, value: string, kind: ImportProblem['kind']): ImportProblem => ({ row, field, value, kind, detail: '' });
  return [
    ...(account !== '' && !accounts.has(account) ? [problem('account', account, 'account-unknown')] : []),
    ...(item !== '' && !items.has(normalizeCode(item)) ? [problem('item', item, 'item-unknown')] : []),
    ...(item === '' && group !== '' && !groups.has(group) ? [problem('group', group, 'group-unknown')] : []),
  ];
}

type Place = {
  readonly goods: AccountGoods;
  readonly key: string;
  readonly found: Found;
  readonly earlier: ReadonlyMap<string, { readonly row: number; readonly key: string }>;
};

/** Another item the account knows by this number: an earlier row of the file, or the catalog. */
function holderOf(code: string, { goods, key, found, earlier }: Place): { readonly row: number | null } | null {
  const name = `${goods.accountId} ${normalizeCode(code)}`;
  const inFile = earlier.get(name);
  if (inFile && inFile.key !== key) return { row: inFile.row };
  const holder = found.holders.get(name);
  return holder !== undefined && holder !== goods.goodsId ? { row: null } : null;
}
