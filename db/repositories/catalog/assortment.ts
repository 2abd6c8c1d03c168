import { type Expression, expressionBuilder } from 'kysely';
import type { AccountId, GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { Schema } from '../../schema.ts';

/**
 * The one place that decides what an account may see: public items that are not kept from its class, and those granted to its chain, minus
 * what is kept from the chain. chainIds: the account first, then those above it. Lists, search, item pages, pads and counts all start here,
 * so that none of them can forget it. Source: domain.md part 4.
 */
export function selectAssortment(db: Database, chainIds: readonly AccountId[]) {
  return fromAssortment(db, chainIds)
    .leftJoin('items as successor', (join) =>
      join
        .onRef('successor.id', '=', 'item.replaced_by_id')
        .on((eb) => isSeen({ itemId: eb.ref('successor.id'), isPublic: eb.ref('successor.is_public') }, chainIds)),
    )
    .select([
      ...LISTED_COLUMNS,
      'item.status',
      'item.tax_category',
      'item.min_quantity',
      'item.multiple',
      'item.max_quantity',
      'item.lead_days',
      'item_group.name as group_name',
      'successor.sku as replaced_by_sku',
      'successor.name as replaced_by_name',
    ]);
}

/** The same items with no more than a list of them needs. */
export function selectListItems(db: Database, chainIds: readonly AccountId[]) {
  return fromAssortment(db, chainIds).select(LISTED_COLUMNS);
}

/** Those of the codes given, by their normalized form, that the account may see. */
export const loadListItems = prepared((db, { skuKeys, chainIds }: { readonly skuKeys: readonly string[]; readonly chainIds: readonly AccountId[] }) =>
  selectListItems(db, chainIds).where('item.sku_key', 'in', skuKeys),
);

const LISTED_COLUMNS = [
  'item.id',
  'item.sku',
  'item.sku_key',
  'item.name',
  'item.is_public',
  'item.base_unit',
  'item.cost_ten_thousandths',
  'item.cost_basis',
  'item.cost_currency',
  'item_group.path as group_path',
] as const;

function fromAssortment(db: Database, chainIds: readonly AccountId[]) {
  return selectSeenItems(db, chainIds).innerJoin('item_groups as item_group', 'item_group.id', 'item.group_id');
}

/** The same items and nothing else yet: for searches, which look at many of them. */
export function selectSeenItems(db: Database, chainIds: readonly AccountId[]) {
  return db.selectFrom('items as item').where((eb) => isSeen({ itemId: eb.ref('item.id'), isPublic: eb.ref('item.is_public') }, chainIds));
}

type Goods = { readonly itemId: Expression<string>; readonly isPublic: Expression<number> };

function isSeen({ itemId, isPublic }: Goods, chainIds: readonly AccountId[]) {
  const eb = expressionBuilder<Schema>();
  return eb.and([eb.or([eb(isPublic, '=', 1), eb(itemId, 'in', grantedItems(chainIds))]), eb(itemId, 'not in', excludedItems(chainIds))]);
}

export type ListItem = Awaited<ReturnType<ReturnType<typeof selectListItems>['execute']>>[number];
export type AssortmentItem = Awaited<ReturnType<ReturnType<typeof selectAssortment>['execute']>>[number];

/** The same rule over the listing: the rows of groups that the account may see. */
export function selectListed(db: Database, of: { readonly groupIds: readonly GroupId[]; readonly chainIds: readonly AccountId[] }) {
  return db
    .selectFrom('item_listing as listed')
    .where('listed.group_id', 'in', of.groupIds)
    .where((eb) => isSeen({ itemId: eb.ref('listed.item_id'), isPublic: eb.ref('listed.is_public') }, of.chainIds));
}

/** By how much the groups of an account hold more (granted) or fewer (excluded) items than their public count. */
export function selectGroupDifferences(db: Database, chainIds: readonly AccountId[]) {
  const excluded = excludedItems(chainIds);
  return db
    .selectFrom('item_listing as listed')
    .select((eb) => {
      const difference = eb
        .case()
        .when(eb.and([eb('listed.is_public', '=', 1), eb('listed.item_id', 'in', excluded)]))
        .then(-1)
        .when(eb.and([eb('listed.is_public', '=', 0), eb('listed.item_id', 'not in', excluded)]))
        .then(1)
        .else(0)
        .end();
      return ['listed.group_id', eb.cast<number>(eb.fn.sum(difference), 'bigint').as('difference')];
    })
    .where('listed.item_id', 'in', grantedItems(chainIds).union(excluded))
    .groupBy('listed.group_id');
}

/** Both lists are short and stand alone, so the database reads each once, however many items are asked about. */
function grantedItems(chainIds: readonly AccountId[]) {
  return expressionBuilder<Schema>().selectFrom('item_grants').select('item_grants.item_id').where('item_grants.account_id', 'in', chainIds);
}

/** What is kept from the chain, and what is kept from the account's class and not granted all the same. */
function excludedItems(chainIds: readonly AccountId[]) {
  const eb = expressionBuilder<Schema>();
  const ofChain = eb.selectFrom('item_exclusions').select('item_exclusions.item_id').where('item_exclusions.account_id', 'in', chainIds);
  const itsClass = eb.selectFrom('accounts').select('accounts.class').where('accounts.id', 'in', chainIds.slice(0, 1));
  const ofClass = eb
    .selectFrom('class_exclusions')
    .select('class_exclusions.item_id')
    .where('class_exclusions.class', 'in', itsClass)
    .where('class_exclusions.item_id', 'not in', grantedItems(chainIds));
  return ofChain.unionAll(ofClass);
}
