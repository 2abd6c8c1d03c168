import type { GroupId } from '../shared/ids.ts';

/** An item group as an account sees it. path: ids from the root to it; count: items of it and below in the account's assortment. */
export type ItemGroup = {
  readonly groupId: GroupId;
  readonly parentId: GroupId | null;
  readonly code: string;
  readonly name: string;
  readonly path: readonly GroupId[];
  readonly count: number;
};

/** A part of a list that is one group's: so many of its items from an offset on. */
export type ListingSlice = { readonly groupId: GroupId; readonly offset: number; readonly limit: number };

/** The groups at the top, in their order. */
export function topGroups(groups: readonly ItemGroup[]): readonly ItemGroup[] {
  return groups.filter((group) => group.parentId === null);
}

/** The groups that hold something found, with how many of it. found: items by group id, as the account sees them. */
export function groupsFound(groups: readonly ItemGroup[], found: ReadonlyMap<string, number>): readonly ItemGroup[] {
  return groups.flatMap((group) => {
    const count = found.get(group.groupId) ?? 0;
    return count === 0 ? [] : [{ ...group, count }];
  });
}

/** One page of several groups laid end to end: which part of which group it is. first: items before the page. */
export function slicesOf(groups: readonly ItemGroup[], page: { readonly first: number; readonly size: number }): readonly ListingSlice[] {
  const slices: ListingSlice[] = [];
  let start = 0;
  for (const { groupId, count } of groups) {
    const offset = Math.max(0, page.first - start);
    const limit = Math.min(count - offset, page.first + page.size - start - offset);
    if (offset < count && limit > 0) slices.push({ groupId, offset, limit });
    start += count;
  }
  return slices;
}
