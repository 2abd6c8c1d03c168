import { expressionBuilder } from 'kysely';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { AccountId, GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { Schema } from '../../schema.ts';
import { type AssortmentItem, selectAssortment } from './assortment.ts';

const MOST_WORDS = 12;

/** which: what can be ordered, or also what once could. */
type Search = { readonly query: string; readonly chainIds: readonly AccountId[]; readonly groupId: GroupId | null; readonly which: 'active' | 'any' };
type Found = { readonly rows: readonly AssortmentItem[]; readonly total: number };

/**
 * Items of the assortment by code (the host's or the account's own) or by words, each of which must begin a word of the item.
 * An exact code comes first, then codes that begin so, then words; within these what can be ordered, by name.
 */
export async function findAssortmentItems(db: Database, search: Search, page: { readonly offset: number; readonly limit: number }): Promise<Found> {
  const words = searchWords(search.query).slice(0, MOST_WORDS);
  const key = normalizeCode(search.query);
  if (words.length === 0 && key === '') return { rows: [], total: 0 };
  const matching = selectMatching(db, { ...search, words, key });
  const rows = await matching
    .orderBy((eb) =>
      eb
        .case()
        .when('item.sku_key', '=', key)
        .then(0)
        .when('item.id', 'in', ownItems(search.chainIds, key, 'exact'))
        .then(0)
        .when(beginsWith('item.sku_key', key))
        .then(1)
        .else(2)
        .end(),
    )
    .orderBy('item.status')
    .orderBy('item.name')
    .orderBy('item.sku')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  if (page.offset === 0 && rows.length < page.limit) return { rows, total: rows.length };
  const { total } = await matching
    .clearSelect()
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

function selectMatching(db: Database, { chainIds, groupId, which, words, key }: Search & { readonly words: readonly string[]; readonly key: string }) {
  const matching = selectAssortment(db, chainIds).where((eb) =>
    eb.or([
      ...(words.length === 0 ? [] : [eb.and(words.map((word) => eb('item.search_text', 'like', `% ${word}%`)))]),
      ...(key === '' ? [] : [beginsWith('item.sku_key', key), eb('item.id', 'in', ownItems(chainIds, key, 'beginning'))]),
    ]),
  );
  const ofStatus = which === 'any' ? matching : matching.where('item.status', '=', 'active');
  if (groupId === null) return ofStatus;
  return ofStatus.where(
    'item.id',
    'in',
    expressionBuilder<Schema>().selectFrom('item_listing').select('item_listing.item_id').where('item_listing.group_id', '=', groupId),
  );
}

/** A code may hold any sign, so no pattern is made of it. */
function beginsWith(column: 'item.sku_key' | 'account_item_codes.code_key', key: string) {
  const eb = expressionBuilder<Schema & { item: Schema['items'] }, 'item' | 'account_item_codes'>();
  return eb(eb.fn<string>('substr', [column, eb.lit(1), eb.lit([...key].length)]), '=', key);
}

function ownItems(chainIds: readonly AccountId[], key: string, how: 'exact' | 'beginning') {
  const own = expressionBuilder<Schema>()
    .selectFrom('account_item_codes')
    .select('account_item_codes.item_id')
    .where('account_item_codes.account_id', 'in', chainIds);
  return how === 'exact' ? own.where('account_item_codes.code_key', '=', key) : own.where(beginsWith('account_item_codes.code_key', key));
}
