import type { ItemId, WarehouseId } from '../../shared/ids.ts';
import type { ColumnSpec } from '../../shared/tables/column-map.ts';

/** The facts a table of counted stock holds: a row for each item in each warehouse, in base units. Source: domain.md part 9. */
export const STOCK_COLUMNS: readonly ColumnSpec[] = [
  { field: 'item', isRequired: true, titles: ['itemcode', 'itemno', 'itemnumber', 'sku', 'code', 'articlenumber', 'artikelnummer', 'artikel'] },
  { field: 'warehouse', isRequired: true, titles: ['warehousecode', 'lager', 'site', 'location'] },
  { field: 'onHand', isRequired: true, titles: ['counted', 'count', 'quantity', 'qty', 'stock', 'bestand', 'menge'] },
];

/** A shelf of free stock as it stands. Base units. */
export type StandingShelf = { readonly itemId: ItemId; readonly warehouseId: WarehouseId; readonly onHand: number; readonly reserved: number };

/** counted: what lies there by the file. */
export type CountedShelf = { readonly shelf: StandingShelf; readonly counted: number };

/** What a file of stock comes to, if nothing in it is wrong: shelves whose count differs from what is kept. */
export type StockPlan = { readonly counted: readonly CountedShelf[] };
