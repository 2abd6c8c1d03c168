import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import { type BaseUnit, type SellingUnit, sellingUnits } from '#app/domain/catalog/selling-unit.ts';
import type { PriceItem } from '#app/domain/pricing/price-facts.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, type ItemId, id } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import type { Database } from '../../database.ts';
import type { AssortmentItem } from './assortment.ts';
import { groupsOf, selectAccountUnits, selectOwnCodes, toPriceItem, unitsFor } from './catalog-entries.ts';

/** An item as a list shows it: by its name and codes, in the unit this account sells it on in. */
export type ShelfItem = {
  readonly itemId: ItemId;
  readonly sku: string;
  readonly name: string;
  readonly accountCode: string | null;
  readonly isPublic: boolean;
  readonly unit: SellingUnit;
  readonly baseUnit: BaseUnit;
  readonly priceItem: PriceItem;
};

/** What a list says of items before it prices them; less than toEntries loads, since only the unit each is sold on in counts. */
export async function loadShelfItems(db: Database, rows: readonly AssortmentItem[], chainIds: readonly AccountId[]): Promise<readonly ShelfItem[]> {
  if (rows.length === 0) return [];
  const itemIds = rows.map((row) => row.id);
  const units = await selectAccountUnits(db, { itemIds, groupIds: [...new Set(rows.flatMap(groupsOf))], chainIds });
  const codes = new Map((await selectOwnCodes(db, itemIds, chainIds)).map((row) => [row.item_id, row.code]));
  const packs = await selectPacksOfUnsplit(db, itemIds);
  return rows.map((row) => {
    const baseUnit = baseUnitOf(row.base_unit);
    const [unit] = sellingUnits(
      unitsFor(row, units, chainIds),
      packs.filter((pack) => pack.itemId === row.id),
      baseUnit,
    ).filter(({ isDefault }) => isDefault);
    assert(unit, `item ${row.sku} has a default unit`);
    return {
      itemId: id<ItemId>(row.id),
      sku: row.sku,
      name: row.name,
      accountCode: codes.get(row.id) ?? null,
      isPublic: row.is_public === 1,
      unit,
      baseUnit,
      priceItem: toPriceItem(row),
    };
  });
}

/** Packs decide the default unit only of items whose single piece may not be ordered; there are few of these. */
async function selectPacksOfUnsplit(db: Database, itemIds: readonly string[]) {
  const rows = await db
    .selectFrom('pack_units as single')
    .innerJoin('pack_units as pack', 'pack.item_id', 'single.item_id')
    .select(['pack.item_id', 'pack.code', 'pack.unit_code', 'pack.label', 'pack.content', 'pack.is_orderable'])
    .where('single.item_id', 'in', itemIds)
    .where('single.content', '=', 1)
    .where('single.is_orderable', '=', 0)
    .execute();
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

/** What a list does not ask a pack for. */
const UNMEASURED = { isShippable: false, lengthMm: null, widthMm: null, heightMm: null, weightGrams: null, gtin: null } as const;
