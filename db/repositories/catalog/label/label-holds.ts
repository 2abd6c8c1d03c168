import type { ApprovedVersion, LabelHold } from '#app/domain/catalog/label/label-hold.ts';
import type { Day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type LabelVersionId } from '#app/domain/shared/ids.ts';
import type { Database } from '../../../database.ts';
import { prepared } from '../../../prepared.ts';

/** What binds items of an account and the nodes above it: the nearest node's program, its open one before a retired one. One statement. */
export async function loadLabelHolds(db: Database, itemIds: readonly ItemId[], chainIds: readonly AccountId[]): Promise<ReadonlyMap<ItemId, LabelHold>> {
  if (itemIds.length === 0) return new Map();
  const rows = await readHolds(db, { itemIds, chainIds });
  const nearest = rows.toSorted(
    (a, b) => distanceOf(a) - distanceOf(b) || Number(a.retired_on !== null) - Number(b.retired_on !== null) || (a.number < b.number ? 1 : -1),
  );
  const holds = new Map<ItemId, LabelHold & { readonly approved: ApprovedVersion[] }>();
  for (const row of nearest) {
    const itemId = id<ItemId>(row.item_id);
    const hold = holds.get(itemId) ?? { isPublic: row.is_public === 1, program: row.number, retiredOn: row.retired_on as Day | null, approved: [] };
    holds.set(itemId, hold);
    if (hold.program === row.number && row.id !== null && row.version !== null && row.valid_from !== null)
      hold.approved.push({ id: id<LabelVersionId>(row.id), version: row.version, validFrom: row.valid_from as Day });
  }
  return holds;

  function distanceOf(row: { readonly account_id: string }): number {
    return chainIds.indexOf(id<AccountId>(row.account_id));
  }
}

const readHolds = prepared((db, { itemIds, chainIds }: { readonly itemIds: readonly ItemId[]; readonly chainIds: readonly AccountId[] }) =>
  db
    .selectFrom('label_programs as program')
    .innerJoin('items as item', 'item.id', 'program.item_id')
    .leftJoin('label_versions as version', (join) =>
      join.onRef('version.program_id', '=', 'program.id').onRef('version.account_id', '=', 'program.account_id').on('version.status', '=', 'approved'),
    )
    .select([
      'program.item_id',
      'program.number',
      'program.account_id',
      'program.retired_on',
      'item.is_public',
      'version.id',
      'version.version',
      'version.valid_from',
    ])
    .where('program.item_id', 'in', itemIds)
    .where('program.account_id', 'in', chainIds),
);
