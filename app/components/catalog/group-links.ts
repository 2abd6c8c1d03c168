import { type ItemGroup, topGroups } from '#app/domain/catalog/group-tree.ts';

/** A group as the list of groups links it. children: only of the branch that is open. */
export type GroupLink = {
  readonly code: string;
  readonly name: string;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly children: readonly GroupLink[];
};

/** The groups at the top, with what is below the one that is looked at. */
export function toGroupLinks(groups: readonly ItemGroup[], current: ItemGroup | null): readonly GroupLink[] {
  const linksOf = (level: readonly ItemGroup[]): readonly GroupLink[] =>
    level.map((group) => ({
      code: group.code,
      name: group.name,
      count: group.count,
      isCurrent: group.groupId === current?.groupId,
      children: current?.path.includes(group.groupId) ? linksOf(groups.filter(({ parentId }) => parentId === group.groupId)) : [],
    }));
  return linksOf(topGroups(groups));
}
