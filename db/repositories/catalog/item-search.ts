import { expressionBuilder } from 'kysely';
import { normalizeCode } from '#app/domain/catalog/item-code.ts';
import { NO_NOTES, type SearchNotes, type Spelling } from '#app/domain/catalog/search-notes.ts';
import { searchWords } from '#app/domain/catalog/search-text.ts';
import type { AccountId, GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { Schema } from '../../schema.ts';
import { type AssortmentItem, selectAssortment, selectListed, selectSeenItems } from './assortment.ts';
import { type ExactItems, loadExactItems } from './exact-items.ts';
import { type Sought, selectCandidates } from './item-candidates.ts';
import { countBegun, rankByCode, rankByOrder } from './item-rank.ts';
import { loadSpelling } from './spelling.ts';

const MOST_WORDS = 12;

/** which: what can be ordered, or also what once could. spelling: a word that nothing has is corrected, unless it is meant as typed. */
type Search = {
  readonly query: string;
  readonly chainIds: readonly AccountId[];
  readonly groupId: GroupId | null;
  readonly which: 'active' | 'any';
  readonly spelling: Spelling;
  /** Groups of which it is wanted how many of all found items they hold. */
  readonly countIn: readonly GroupId[];
};
type Page = { readonly offset: number; readonly limit: number };
type Found = {
  readonly rows: readonly AssortmentItem[];
  readonly total: number;
  readonly perGroup: ReadonlyMap<string, number>;
  readonly notes: SearchNotes;
};
type Wanted = Search & { readonly words: readonly string[]; readonly key: string; readonly exact: ExactItems };

/**
 * Items of the assortment by code (the host's or the account's own), by GTIN, or by words, each of which must begin a word of the item.
 * The order is told in item-rank.ts: what a whole code names, with what replaces an old item before it, then codes that begin so, then words.
 */
export async function findAssortmentItems(db: Database, search: Search, page: Page): Promise<Found> {
  const words = searchWords(search.query).slice(0, MOST_WORDS);
  const key = normalizeCode(search.query);
  if (words.length === 0 && key === '') return { rows: [], total: 0, perGroup: new Map(), notes: NO_NOTES };
  const wanted = { ...search, words, key, exact: await loadExactItems(db, search) };
  const found = await loadPage(db, wanted, page);
  const corrected = found.total > 0 || search.spelling === 'as-typed' ? null : await findCorrected(db, wanted, page);
  return corrected ?? { ...found, notes: { replaced: wanted.exact.replaced, corrected: null } };
}

async function findCorrected(db: Database, wanted: Wanted, page: Page): Promise<Found | null> {
  const words = await loadSpelling(db, wanted);
  if (words === null) return null;
  const shown = words.join(' ');
  const found = await loadPage(db, { ...wanted, words, key: normalizeCode(shown) }, page);
  const unknown = wanted.words.filter((word, at) => word !== words[at]);
  return found.total === 0 ? null : { ...found, notes: { replaced: [], corrected: { unknown, shown } } };
}

/** First which items, then what a page shows of them: a word may be in tens of thousands. */
async function loadPage(db: Database, wanted: Wanted, page: Page): Promise<Omit<Found, 'notes'>> {
  const { words } = wanted;
  const numbers = words.filter((word) => /^\p{N}+$/u.test(word));
  const found = await selectMatching(db, wanted)
    .select((eb) => ['item.id', eb.cast<number>(eb.fn.countAll().over(), 'bigint').as('total')])
    .orderBy(rankByCode(wanted))
    .orderBy('item.status')
    .orderBy(countBegun(numbers))
    .orderBy(rankByOrder(words))
    .orderBy(countBegun(words))
    .orderBy('item.name')
    .orderBy('item.sku')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  const ids = found.map(({ id }) => id);
  return {
    rows: await loadInOrder(db, { ids, chainIds: wanted.chainIds }),
    total: found[0]?.total ?? (page.offset === 0 ? 0 : await countAll(db, wanted)),
    perGroup: await countPerGroup(db, wanted),
  };
}

/** Over the whole search, whichever group of it is looked at. */
async function countPerGroup(db: Database, wanted: Wanted): Promise<ReadonlyMap<string, number>> {
  const { countIn: groupIds, chainIds } = wanted;
  if (groupIds.length === 0) return new Map();
  const rows = await selectListed(db, { groupIds, chainIds })
    .where('listed.item_id', 'in', selectCandidates(toSought(wanted)))
    .select((eb) => ['listed.group_id', eb.cast<number>(eb.fn.countAll(), 'bigint').as('items')])
    .groupBy('listed.group_id')
    .execute();
  return new Map(rows.map((row) => [row.group_id, row.items]));
}

/** For a page behind the last one, which no row tells of. */
async function countAll(db: Database, wanted: Wanted): Promise<number> {
  const { total } = await selectMatching(db, wanted)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

async function loadInOrder(db: Database, { ids, chainIds }: { readonly ids: readonly string[]; readonly chainIds: readonly AccountId[] }) {
  if (ids.length === 0) return [];
  const rows = new Map((await readItems(db, { ids, chainIds })).map((row) => [row.id, row]));
  return ids.flatMap((id) => rows.get(id) ?? []);
}

const readItems = prepared((db, { ids, chainIds }: { readonly ids: readonly string[]; readonly chainIds: readonly AccountId[] }) =>
  selectAssortment(db, chainIds).where('item.id', 'in', ids),
);

function selectMatching(db: Database, wanted: Wanted) {
  const { chainIds, groupId, which } = wanted;
  const matching = selectSeenItems(db, chainIds).where('item.id', 'in', selectCandidates(toSought(wanted)));
  const ofStatus = which === 'any' ? matching : matching.where('item.status', '=', 'active');
  if (groupId === null) return ofStatus;
  return ofStatus.where(
    'item.id',
    'in',
    expressionBuilder<Schema>().selectFrom('item_listing').select('item_listing.item_id').where('item_listing.group_id', '=', groupId),
  );
}

function toSought({ words, key, exact, chainIds }: Wanted): Sought {
  return { words, key, ids: [...exact.orderable, ...exact.discontinued], chainIds };
}
