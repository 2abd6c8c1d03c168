import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { type SellingUnit, sellingUnits } from '#app/domain/catalog/selling-unit.ts';
import { assert } from '#app/domain/shared/assert.ts';
import type { AccountId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import { prepared } from '../../prepared.ts';
import type { ListItem } from './assortment.ts';
import { groupsOf, selectAccountUnits, unitsFor } from './catalog-entries.ts';

/** The unit each item is sold on in by the account, in the order of the rows: its own, else the piece, else the smallest pack. */
export async function loadSoldUnits(db: Database, rows: readonly ListItem[], chainIds: readonly AccountId[]): Promise<readonly SellingUnit[]> {
  const itemIds = rows.map((row) => row.id);
  const units = await selectAccountUnits(db, { itemIds, groupIds: [...new Set(rows.flatMap(groupsOf))], chainIds });
  const packs = await selectPacksOfUnsplit(db, itemIds);
  return rows.map((row) => {
    const sold = sellingUnits(
      unitsFor(row, units, chainIds),
      packs.filter((pack) => pack.itemId === row.id),
      baseUnitOf(row.base_unit),
    );
    const unit = sold.find(({ isDefault }) => isDefault);
    assert(unit, `item ${row.sku} has a default unit`);
    return unit;
  });
}

/** Packs decide the default unit only of items whose single piece may not be ordered; there are few of these. */
async function selectPacksOfUnsplit(db: Database, itemIds: readonly string[]) {
  const rows = await readPacksOfUnsplit(db, { itemIds });
  return rows.map((row) => ({
    itemId: row.item_id,
    code: row.code,
    unitCode: row.unit_code,
    label: row.label,
    content: quantity(row.content),
    isOrderable: row.is_orderable === 1,
    ...UNMEASURED,
  }));
}

const readPacksOfUnsplit = prepared((db, { itemIds }: { readonly itemIds: readonly string[] }) =>
  db
    .selectFrom('pack_units as single')
    .innerJoin('pack_units as pack', 'pack.item_id', 'single.item_id')
    .select(['pack.item_id', 'pack.code', 'pack.unit_code', 'pack.label', 'pack.content', 'pack.is_orderable'])
    .where('single.item_id', 'in', itemIds)
    .where('single.content', '=', 1)
    .where('single.is_orderable', '=', 0),
);

/** What a default unit does not depend on. */
const UNMEASURED = { isShippable: false, lengthMm: null, widthMm: null, heightMm: null, weightGrams: null, gtin: null } as const;
