import type { FileTable } from '../kit/file-table.ts';

type Shelf = { readonly sku: string; readonly warehouse: string; readonly onHand: number };

/** What lies on the shelves as a file, a row for each item in each warehouse: what it brings in changes nothing. */
export function stockFile(stretches: AsyncIterable<readonly Shelf[]>): FileTable<Shelf> {
  return { name: 'stock', header: ['item', 'warehouse', 'on_hand'], stretches, toCells: ({ sku, warehouse, onHand }) => [[sku, warehouse, onHand]] };
}
