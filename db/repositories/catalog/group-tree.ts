import type { ItemGroup } from '#app/domain/catalog/group-tree.ts';
import { type AccountId, type GroupId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { selectGroupDifferences } from './assortment.ts';

/** Every item group with the number of items the account sees in it, parents before their children, in the order of the shop. */
export async function loadGroupTree(db: Database, chainIds: readonly AccountId[]): Promise<readonly ItemGroup[]> {
  const rows = await db
    .selectFrom('item_groups as item_group')
    .leftJoin(selectGroupDifferences(db, chainIds).as('own'), 'own.group_id', 'item_group.id')
    .select(['item_group.id', 'item_group.parent_id', 'item_group.code', 'item_group.name', 'item_group.path', 'item_group.public_count', 'own.difference'])
    .orderBy('item_group.position')
    .orderBy('item_group.id')
    .execute();
  return rows.map((row) => ({
    groupId: id<GroupId>(row.id),
    parentId: row.parent_id === null ? null : id<GroupId>(row.parent_id),
    code: row.code,
    name: row.name,
    path: row.path
      .split('/')
      .filter(Boolean)
      .map((part) => id<GroupId>(part)),
    count: row.public_count + (row.difference ?? 0),
  }));
}
