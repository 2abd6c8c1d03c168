import type { GroupId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';

/** Codes and names of groups, the ones nearest to the root first. */
export async function loadGroupNames(db: Database, groupIds: readonly GroupId[]): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const rows = await db.selectFrom('item_groups').select(['code', 'name', 'path']).where('id', 'in', groupIds).execute();
  return rows.toSorted((a, b) => a.path.length - b.path.length).map(({ code, name }) => ({ code, name }));
}
