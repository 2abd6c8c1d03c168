import type { Staff } from '#app/domain/accounts/people.ts';
import type { OwnGoodsPage, OwnGoodsRow } from '#app/domain/catalog/own-goods-page.ts';
import type { Database } from '../../database.ts';
import { selectAccountInCare } from '../accounts/account-to-act-for.ts';

const MOST = 500;

/** The own lists of an active account the host user looks after; null: not there, or not theirs. */
export async function findOwnGoods(db: Database, staff: Staff, code: string): Promise<OwnGoodsPage | null> {
  const account = await selectAccountInCare(db, staff, code).select(['id', 'code', 'name', 'class']).executeTakeFirst();
  if (!account) return null;
  const kept = await db
    .selectFrom('class_exclusions')
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('items'))
    .where('class', '=', account.class)
    .executeTakeFirstOrThrow();
  return {
    code: account.code,
    name: account.name,
    class: account.class,
    granted: await loadList(db, 'item_grants', account.id),
    excluded: await loadList(db, 'item_exclusions', account.id),
    keptFromClass: kept.items,
    most: MOST,
  };
}

async function loadList(db: Database, table: 'item_grants' | 'item_exclusions', accountId: string): Promise<readonly OwnGoodsRow[]> {
  const rows = await db
    .selectFrom(table)
    .innerJoin('items as item', 'item.id', `${table}.item_id`)
    .select(['item.sku', 'item.name', 'item.status', `${table}.reason`])
    .where(`${table}.account_id`, '=', accountId)
    .orderBy('item.sku')
    .limit(MOST)
    .execute();
  return rows.map(({ sku, name, status, reason }) => ({ sku, name, isSold: status === 'active', reason: reason ?? null }));
}
