import { sql } from 'kysely';
import type { ItemGroup } from '#app/domain/catalog/group-tree.ts';
import { type AccountId, type GroupId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import { selectGroupDifferences } from './assortment.ts';

/**
 * The groups at the top and, down to what is right below it, the branch of an open one: with the number of items the account sees
 * in each, in the order of the shop.
 */
export async function loadGroupTree(
  db: Database,
  { chainIds, open }: { readonly chainIds: readonly AccountId[]; readonly open: string | null },
): Promise<readonly ItemGroup[]> {
  const rows = await readTree(db, { chainIds, open });
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

const readTree = prepared((db, { chainIds, open }: { readonly chainIds: readonly AccountId[]; readonly open: string | null }) =>
  db
    .selectFrom('item_groups as item_group')
    .leftJoin(selectGroupDifferences(db, chainIds).as('own'), 'own.group_id', 'item_group.id')
    .select(['item_group.id', 'item_group.parent_id', 'item_group.code', 'item_group.name', 'item_group.path', 'item_group.public_count', 'own.difference'])
    .where((eb) =>
      eb.or([
        eb('item_group.parent_id', 'is', null),
        ...(open === null ? [] : [eb.exists(eb.selectFrom('item_groups as opened').select('opened.id').where('opened.code', '=', open).where(isOnPath))]),
      ]),
    )
    .orderBy('item_group.position')
    .orderBy('item_group.id'),
);

/** Whether a group's parent is the opened group or above it: ids hold no sign that a pattern would read. */
const isOnPath = sql<boolean>`opened.path || '/' like '%/' || item_group.parent_id || '/%'`;
