import type { OwnGoodsKind, OwnGoodsStanding } from '#app/domain/catalog/decide-own-goods.ts';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { type AccountId, type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Tx } from '../../database.ts';
import { forUpdate } from '../../dialect.ts';

type Of = { readonly accountId: AccountId; readonly code: string };
export type OwnGoodsItem = OwnGoodsStanding & { readonly itemId: ItemId; readonly sku: string };

const TABLES = { granted: 'item_grants', excluded: 'item_exclusions' } as const;

/** An item by its code, locked, as the account stands to it; null: no such item. Needs the host scope. */
export async function lockOwnGoods(tx: Tx, { accountId, code }: Of): Promise<OwnGoodsItem | null> {
  const item = await forUpdate(tx.selectFrom('items').select(['id', 'sku', 'is_public']).where('sku_key', '=', normalizeCode(code))).executeTakeFirst();
  if (!item) return null;
  const listed = (kind: OwnGoodsKind) =>
    tx.selectFrom(TABLES[kind]).select('item_id').where('item_id', '=', item.id).where('account_id', '=', accountId).executeTakeFirst();
  const keptFromClass = await tx
    .selectFrom('class_exclusions as kept')
    .innerJoin('accounts as account', 'account.class', 'kept.class')
    .select('kept.item_id')
    .where('kept.item_id', '=', item.id)
    .where('account.id', '=', accountId)
    .executeTakeFirst();
  return {
    itemId: id<ItemId>(item.id),
    sku: item.sku,
    isSeenByClass: item.is_public === 1 && keptFromClass === undefined,
    isGranted: (await listed('granted')) !== undefined,
    isExcluded: (await listed('excluded')) !== undefined,
  };
}

type Entry = { readonly kind: OwnGoodsKind; readonly accountId: AccountId; readonly itemId: ItemId };

export async function addOwnGoods(tx: Tx, { kind, accountId, itemId, reason }: Entry & { readonly reason: string | null }): Promise<void> {
  await tx.insertInto(TABLES[kind]).values({ account_id: accountId, item_id: itemId, reason }).execute();
}

export async function dropOwnGoods(tx: Tx, { kind, accountId, itemId }: Entry): Promise<void> {
  await tx.deleteFrom(TABLES[kind]).where('account_id', '=', accountId).where('item_id', '=', itemId).execute();
}
