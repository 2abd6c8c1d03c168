import type { PackMatch } from '#app/domain/catalog/match-packs.ts';
import type { PackingListLine } from '#app/domain/fulfillment/packing-list.ts';
import type { Database } from '../../database.ts';

/** How lines of items are packed, in names of packs; loose base units have none. */
export async function loadPackReader(db: Database, itemIds: readonly string[]): Promise<(line: Packed) => PackingListLine['packs']> {
  const labels = await loadLabels(db, [...new Set(itemIds)]);
  return ({ item_id, pack_plan }) => {
    const match: PackMatch = JSON.parse(pack_plan);
    if (match.kind !== 'exact') return [];
    return match.plan.packs.map(({ code, content, count }) => ({ label: labels.get(`${item_id} ${code}`) ?? null, content, count }));
  };
}

type Packed = { readonly item_id: string; readonly pack_plan: string };

async function loadLabels(db: Database, itemIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (itemIds.length === 0) return new Map();
  const rows = await db.selectFrom('pack_units').select(['item_id', 'code', 'label']).where('item_id', 'in', itemIds).execute();
  return new Map(rows.map((row) => [`${row.item_id} ${row.code}`, row.label]));
}
