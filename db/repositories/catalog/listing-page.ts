import { expressionBuilder, type NotNull } from 'kysely';
import type { ListingSlice } from '#app/domain/catalog/group-tree.ts';
import type { AccountId, GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { Schema } from '../../schema.ts';
import { type ListItem, selectListed, selectListItems } from './assortment.ts';

/** bought: what the accounts were invoiced for. breaks: what has an agreed price with several steps, or a listed one and none agreed. */
export type ListingFilter = { readonly only: 'bought'; readonly accounts: readonly AccountId[] } | { readonly only: 'breaks' };

/** The items of the slices, each one index range of the listing, in the order of the slices. */
export async function loadListingSlices(db: Database, slices: readonly ListingSlice[], chainIds: readonly AccountId[]): Promise<readonly ListItem[]> {
  const parts = await Promise.all(slices.map((slice) => readSlice(db, { ...slice, chainIds })));
  return parts.flat();
}

/** The page's ids are found in the listing alone, before any item is read. */
const readSlice = prepared((db, { groupId, offset, limit, chainIds }: ListingSlice & { readonly chainIds: readonly AccountId[] }) => {
  const page = selectListed(db, { groupIds: [groupId], chainIds })
    .select(['listed.item_id', 'listed.sort_key'])
    .orderBy('listed.sort_key')
    .orderBy('listed.item_id')
    .limit(limit)
    .offset(offset);
  return selectListItems(db, chainIds).innerJoin(page.as('page'), 'page.item_id', 'item.id').orderBy('page.sort_key').orderBy('page.item_id');
});

type Narrowed = { readonly groupIds: readonly GroupId[]; readonly chainIds: readonly AccountId[]; readonly filter: ListingFilter };

/** The same for what a filter leaves of groups that share no item, by name. */
export async function loadFilteredListing(
  db: Database,
  of: Narrowed,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly ListItem[]; readonly total: number }> {
  const found = selectFiltered(db, of)
    .select(['listed.item_id', 'listed.sort_key'])
    .orderBy('listed.sort_key')
    .orderBy('listed.item_id')
    .limit(page.limit)
    .offset(page.offset);
  const rows = await selectListItems(db, of.chainIds)
    .innerJoin(found.as('page'), 'page.item_id', 'item.id')
    .orderBy('page.sort_key')
    .orderBy('page.item_id')
    .execute();
  const { total } = await selectFiltered(db, of)
    .select((eb) => eb.cast<number>(eb.fn.countAll(), 'bigint').as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

function selectFiltered(db: Database, { groupIds, chainIds, filter }: Narrowed) {
  const listed = selectListed(db, { groupIds, chainIds });
  if (filter.only === 'bought') return listed.where('listed.item_id', 'in', boughtItems(filter.accounts));
  const agreed = agreedItems(chainIds);
  return listed.where((eb) =>
    eb.or([
      eb('listed.item_id', 'in', agreed.where('line.breaks', 'like', SEVERAL_BREAKS)),
      eb.and([eb('listed.item_id', 'in', listedWithBreaks()), eb('listed.item_id', 'not in', agreed)]),
    ]),
  );
}

/** breaks is a list of pairs: a second pair begins with this comma. */
const SEVERAL_BREAKS = '%],[%';

function boughtItems(accounts: readonly AccountId[]) {
  return expressionBuilder<Schema>()
    .selectFrom('history_lines as line')
    .select('line.item_id')
    .where('line.account_id', 'in', accounts)
    .where('line.item_id', 'is not', null)
    .$narrowType<{ item_id: NotNull }>();
}

function agreedItems(chainIds: readonly AccountId[]) {
  return expressionBuilder<Schema>()
    .selectFrom('contract_lines as line')
    .innerJoin('contracts as holder', 'holder.id', 'line.contract_id')
    .select('line.item_id')
    .where('line.account_id', 'in', chainIds)
    .where('holder.account_id', 'in', chainIds)
    .where('holder.status', '=', 'active')
    .where('line.item_id', 'is not', null)
    .$narrowType<{ item_id: NotNull }>();
}

function listedWithBreaks() {
  return expressionBuilder<Schema>()
    .selectFrom('list_prices as line')
    .select('line.item_id')
    .where('line.item_id', 'is not', null)
    .where('line.breaks', 'like', SEVERAL_BREAKS)
    .$narrowType<{ item_id: NotNull }>();
}
