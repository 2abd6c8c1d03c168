import { baseUnitOf } from '#app/domain/catalog/base-unit.ts';
import type { BaseUnit, SellingUnit } from '#app/domain/catalog/selling-unit.ts';
import type { PriceItem } from '#app/domain/pricing/price-facts.ts';
import { assert } from '#app/domain/shared/assert.ts';
import { type AccountId, type ItemId, id } from '#app/domain/shared/ids.ts';
import type { Database } from '../../database.ts';
import type { ListItem } from './assortment.ts';
import { selectOwnCodes, toPriceItem } from './catalog-entries.ts';
import { loadSoldUnits } from './sold-units.ts';

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
export async function loadShelfItems(db: Database, rows: readonly ListItem[], chainIds: readonly AccountId[]): Promise<readonly ShelfItem[]> {
  if (rows.length === 0) return [];
  const units = await loadSoldUnits(db, rows, chainIds);
  const ownCodes = await selectOwnCodes(db, { itemIds: rows.map((row) => row.id), chainIds });
  const codes = new Map(ownCodes.map((row) => [row.item_id, row.code]));
  return rows.map((row, at) => {
    const unit = units[at];
    assert(unit, 'one unit a row');
    return {
      itemId: id<ItemId>(row.id),
      sku: row.sku,
      name: row.name,
      accountCode: codes.get(row.id) ?? null,
      isPublic: row.is_public === 1,
      unit,
      baseUnit: baseUnitOf(row.base_unit),
      priceItem: toPriceItem(row),
    };
  });
}
