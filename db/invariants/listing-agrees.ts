import type { Database } from '../database.ts';
import type { Violation } from './violation.ts';

/** Each active item is listed in its group and every group above, as public as it is, and groups count what they list. */
export async function checkListingAgrees(db: Database): Promise<readonly Violation[]> {
  const groups = await db.selectFrom('item_groups').select(['id', 'parent_id', 'path', 'public_count']).execute();
  const items = await db.selectFrom('items').select(['id', 'group_id', 'is_public']).where('status', '=', 'active').execute();
  const listed = await db.selectFrom('item_listing').select(['group_id', 'item_id', 'is_public']).execute();
  const paths = new Map(groups.map((group) => [group.id, group.path]));
  const expected = new Set(items.flatMap((item) => groupsOn(paths.get(item.group_id)).map((groupId) => entry(groupId, item.id, item.is_public))));
  const actual = new Set(listed.map((row) => entry(row.group_id, row.item_id, row.is_public)));
  const counts = new Map<string, number>();
  for (const row of listed) if (row.is_public === 1) counts.set(row.group_id, (counts.get(row.group_id) ?? 0) + 1);
  return [
    ...[...expected].filter((each) => !actual.has(each)).map((each) => ({ subject: each, problem: 'is not listed' })),
    ...[...actual].filter((each) => !expected.has(each)).map((each) => ({ subject: each, problem: 'is listed without being so' })),
    ...groups
      .filter((group) => group.public_count !== (counts.get(group.id) ?? 0))
      .map((group) => ({ subject: group.id, problem: `counts ${group.public_count} but lists ${counts.get(group.id) ?? 0}` })),
    ...groups
      .filter((group) => group.path !== `${group.parent_id === null ? '' : paths.get(group.parent_id)}/${group.id}`)
      .map((group) => ({ subject: group.id, problem: `path ${group.path} does not follow its parent` })),
  ];
}

function groupsOn(path: string | undefined): string[] {
  return (path ?? '').split('/').filter((groupId) => groupId !== '');
}

function entry(groupId: string, itemId: string, isPublic: number): string {
  return `item ${itemId} in group ${groupId}${isPublic === 1 ? '' : ', not public'}`;
}
