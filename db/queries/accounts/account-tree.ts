import { type AccountListed, type AccountView, MOST_UNFOLDED } from '#app/domain/accounts/account-listed.ts';
import type { ListQuery, PageOf } from '#app/domain/shared/page-of.ts';
import type { Database } from '../../database.ts';
import { containing } from '../containing.ts';
import { type AccountRowListed, accountRows } from './account-rows.ts';

const PAGE_SIZE = 50;
const TREES_A_PAGE = 25;

/** The tree, a page of top accounts each with all below it; or, searched or by class, single rows of it by name. Needs the host scope. */
export async function listAccounts(db: Database, query: ListQuery & { readonly view: AccountView }): Promise<PageOf<AccountListed>> {
  return query.view === 'tree' && query.q === '' ? listTrees(db, query.page) : listRows(db, query);
}

async function listTrees(db: Database, page: number): Promise<PageOf<AccountListed>> {
  const tops = db.selectFrom('accounts').where('parent_id', 'is', null);
  const counted = await tops.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const shown = await tops
    .select('id')
    .orderBy('name')
    .orderBy('id')
    .limit(TREES_A_PAGE)
    .offset((page - 1) * TREES_A_PAGE)
    .execute();
  const top = await accountRows(
    db,
    shown.map((row) => row.id),
  );
  const open = top.filter((row) => row.below > 0 && row.below <= MOST_UNFOLDED).map((row) => row.id);
  const below = open.length === 0 ? [] : await accountRows(db, await idsBelow(db, open));
  const withBelow = (row: AccountRowListed): readonly AccountRowListed[] => [row, ...below.filter((each) => each.parentId === row.id).flatMap(withBelow)];
  return { rows: top.flatMap(withBelow), total: counted.count, pageSize: TREES_A_PAGE };
}

async function idsBelow(db: Database, tops: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('account_tree as tree')
    .innerJoin('accounts as node', 'node.id', 'tree.account_id')
    .select('node.id')
    .where('tree.ancestor_id', 'in', tops)
    .where('tree.distance', '>', 0)
    .orderBy('node.code')
    .execute();
  return rows.map((row) => row.id);
}

async function listRows(db: Database, { q, page, view }: ListQuery & { readonly view: AccountView }): Promise<PageOf<AccountListed>> {
  const like = containing(q);
  const found = db
    .selectFrom('accounts')
    .$if(view === 'blocked', (query) => query.where('is_active', '=', 0))
    .$if(view !== 'blocked' && view !== 'tree', (query) => query.where('class', '=', view === 'key' || view === 'growth' ? view : 'standard'))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([eb(eb.fn<string>('lower', ['name']), 'like', like), eb(eb.fn<string>('lower', ['code']), 'like', like)])),
    );
  const counted = await found.select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('count')).executeTakeFirstOrThrow();
  const ids = await found
    .select('id')
    .orderBy('name')
    .orderBy('code')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();
  return {
    rows: await accountRows(
      db,
      ids.map((row) => row.id),
    ),
    total: counted.count,
    pageSize: PAGE_SIZE,
  };
}
