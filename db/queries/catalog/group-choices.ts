import type { GroupChoice } from '#app/domain/catalog/group-choice.ts';
import type { Database } from '../../database.ts';

/** Every group in the order of the tree. */
export async function findGroupChoices(db: Database): Promise<readonly GroupChoice[]> {
  const rows = await db.selectFrom('item_groups').select(['id', 'parent_id', 'code', 'name', 'position']).orderBy('position').orderBy('code').execute();
  const below = (parent: string | null, names: readonly string[]): readonly GroupChoice[] =>
    rows.filter((row) => row.parent_id === parent).flatMap((row) => [{ code: row.code, names: [...names, row.name] }, ...below(row.id, [...names, row.name])]);
  return below(null, []);
}
