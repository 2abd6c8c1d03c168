import { expressionBuilder } from 'kysely';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { NO_NOTES, type SearchNotes } from '#app/domain/catalog/search-notes.ts';
import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { AccountId, GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { Schema } from '../../schema.ts';
import { type AssortmentItem, selectAssortment } from './assortment.ts';
import { type ExactItems, loadExactItems } from './exact-items.ts';

const MOST_WORDS = 12;

/** which: what can be ordered, or also what once could. */
type Search = { readonly query: string; readonly chainIds: readonly AccountId[]; readonly groupId: GroupId | null; readonly which: 'active' | 'any' };
type Found = { readonly rows: readonly AssortmentItem[]; readonly total: number; readonly notes: SearchNotes };
type Wanted = Search & { readonly words: readonly string[]; readonly key: string; readonly exact: ExactItems };

/**
 * Items of the assortment by code (the host's or the account's own), by GTIN, or by words, each of which must begin a word of the item.
 * An exact code comes first, with what replaces an old one before it, then codes that begin so, then words; within these what can be
 * ordered, by name.
 */
export async function findAssortmentItems(db: Database, search: Search, page: { readonly offset: number; readonly limit: number }): Promise<Found> {
  const words = searchWords(search.query).slice(0, MOST_WORDS);
  const key = normalizeCode(search.query);
  if (words.length === 0 && key === '') return { rows: [], total: 0, notes: NO_NOTES };
  const wanted = { ...search, words, key, exact: await loadExactItems(db, search) };
  const matching = selectMatching(db, wanted);
  const rows = await matching
    .orderBy(rank(wanted))
    .orderBy('item.status')
    .orderBy('item.name')
    .orderBy('item.sku')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const notes = { replaced: wanted.exact.replaced };
  if (page.offset === 0 && rows.length < page.limit) return { rows, total: rows.length, notes };
  const { total } = await matching
    .clearSelect()
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total, notes };
}

function selectMatching(db: Database, wanted: Wanted) {
  const { chainIds, groupId, which, words, key, exact } = wanted;
  const matching = selectAssortment(db, chainIds).where((eb) =>
    eb.or([
      ...(words.length === 0 ? [] : [eb.and(words.map((word) => eb('item.search_text', 'like', `% ${word}%`)))]),
      ...(key === '' ? [] : [beginsWith('item.sku_key', key), eb('item.id', 'in', ownItems(chainIds, key))]),
      ...[exact.orderable, exact.discontinued].filter((ids) => ids.length > 0).map((ids) => eb('item.id', 'in', ids)),
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

function rank({ key, exact }: Wanted) {
  const eb = expressionBuilder<Schema & { item: Schema['items'] }, 'item'>();
  const isIn = (ids: readonly string[]) => (ids.length === 0 ? eb.lit(false) : eb('item.id', 'in', ids));
  return eb
    .case()
    .when(isIn(exact.orderable))
    .then(eb.lit(0))
    .when(isIn(exact.discontinued))
    .then(eb.lit(1))
    .when(beginsWith('item.sku_key', key))
    .then(eb.lit(2))
    .else(eb.lit(3))
    .end();
}

/** A code may hold any sign, so no pattern is made of it. */
function beginsWith(column: 'item.sku_key' | 'account_item_codes.code_key', key: string) {
  const eb = expressionBuilder<Schema & { item: Schema['items'] }, 'item' | 'account_item_codes'>();
  return eb(eb.fn<string>('substr', [column, eb.lit(1), eb.lit([...key].length)]), '=', key);
}

function ownItems(chainIds: readonly AccountId[], key: string) {
  return expressionBuilder<Schema>()
    .selectFrom('account_item_codes')
    .select('account_item_codes.item_id')
    .where('account_item_codes.account_id', 'in', chainIds)
    .where(beginsWith('account_item_codes.code_key', key));
}
