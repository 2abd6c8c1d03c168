import type { Buyer } from '#app/domain/accounts/people.ts';
import { groupsFound, type ItemGroup, slicesOf, topGroups } from '#app/domain/catalog/group-tree.ts';
import { NO_NOTES, type SearchNotes, type Spelling } from '#app/domain/catalog/search-notes.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import type { Database } from '#db/database.ts';
import type { ListItem } from '#db/repositories/catalog/assortment.ts';
import { loadGroupTree } from '#db/repositories/catalog/group-tree.ts';
import { findAssortmentItems } from '#db/repositories/catalog/item-search.ts';
import { type ListingFilter, loadFilteredListing, loadListingSlices } from '#db/repositories/catalog/listing-page.ts';

/** What a buyer looks through. group: a code; query: words or a code; page: from 1. */
export type Browsing = {
  readonly group: string | null;
  readonly query: string;
  readonly spelling?: Spelling;
  readonly only: ListingFilter['only'] | null;
  readonly page: number;
  readonly size: number;
};

/** A page of what can be ordered. groups: with what the search found in each; total: items the list has over all pages; inAll: of the whole assortment. */
export type LookedThrough = {
  readonly rows: readonly ListItem[];
  readonly groups: readonly ItemGroup[];
  readonly group: ItemGroup | null;
  readonly total: number;
  readonly inAll: number;
  readonly notes: SearchNotes;
};

export type NoSuchGroup = { readonly kind: 'no-such-group' };

type Looking = { readonly buyer: Buyer; readonly chainIds: readonly AccountId[]; readonly browsing: Browsing };

/** One page of a group, of a search or of all there is in the account's assortment. Refuses a group in which it sees nothing. */
export async function lookThrough(db: Database, { buyer, chainIds, browsing }: Looking): Promise<Result<LookedThrough, NoSuchGroup>> {
  const groups = (await loadGroupTree(db, { chainIds, open: browsing.group })).filter((known) => known.count > 0);
  const group = groups.find(({ code }) => code === browsing.group) ?? null;
  if (browsing.group !== null && group === null) return refuse({ kind: 'no-such-group' });
  const { rows, total, perGroup, notes } = await findPage(db, { buyer, chainIds, browsing, shown: groups, groups: group ? [group] : topGroups(groups) });
  const counted = perGroup === null ? groups : groupsFound(groups, perGroup);
  return accept({ rows, groups: counted, group, total, inAll: sumOf(topGroups(groups)), notes });
}

/** shown: the groups beside the list; groups: those the list is of. */
type Asked = Looking & { readonly shown: readonly ItemGroup[]; readonly groups: readonly ItemGroup[] };
/** perGroup: how many of the found items are in each of the groups shown; null where nothing was searched for. */
type Page = {
  readonly rows: readonly ListItem[];
  readonly total: number;
  readonly perGroup: ReadonlyMap<string, number> | null;
  readonly notes: SearchNotes;
};

async function findPage(db: Database, { buyer, chainIds, browsing, shown, groups }: Asked): Promise<Page> {
  const first = (browsing.page - 1) * browsing.size;
  const groupIds = groups.map(({ groupId }) => groupId);
  if (browsing.query !== '') {
    const { query, spelling = 'corrected' } = browsing;
    const groupId = browsing.group === null ? null : (groupIds[0] ?? null);
    const countIn = shown.map((each) => each.groupId);
    return findAssortmentItems(db, { query, spelling, chainIds, groupId, which: 'active', countIn }, { offset: first, limit: browsing.size });
  }
  if (browsing.only === null) {
    const rows = await loadListingSlices(db, slicesOf(groups, { first, size: browsing.size }), chainIds);
    return { rows, total: sumOf(groups), ...UNSEARCHED };
  }
  const filter: ListingFilter = browsing.only === 'bought' ? { only: 'bought', accounts: buyer.scope.accounts } : { only: 'breaks' };
  return { ...(await loadFilteredListing(db, { groupIds, chainIds, filter }, { offset: first, limit: browsing.size })), ...UNSEARCHED };
}

const UNSEARCHED = { perGroup: null, notes: NO_NOTES } as const;

function sumOf(groups: readonly ItemGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
