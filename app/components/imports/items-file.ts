import { ITEM_COLUMNS } from '#app/domain/catalog/imports/item-columns.ts';
import type { StandingItem } from '#app/domain/catalog/imports/item-plan.ts';
import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { FileTable } from '../kit/file-table.ts';

/** A supplier's items as a file, a row for each pack: what it brings in changes nothing. */
export function itemsFile(stretches: AsyncIterable<readonly StandingItem[]>): FileTable<StandingItem> {
  return { name: 'items', header: ITEM_COLUMNS.map(({ field }) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)), stretches, toCells };
}

function toCells({ sku, groupCode, baseUnit, card, packs }: StandingItem): readonly (readonly CsvCell[])[] {
  const item = [sku, card.name, groupCode, baseUnit, card.leadDays, yesNo(card.isActive), card.replacedBy];
  if (packs.length === 0) return [item];
  return card.packs.map((pack, at) => {
    const facts = packs[at];
    const what = [pack.code, facts?.unitCode ?? null, facts?.label ?? null, facts?.content ?? null, pack.gtin];
    return [...item, ...what, pack.lengthMm, pack.widthMm, pack.heightMm, pack.weightGrams, yesNo(pack.isOrderable), yesNo(pack.isShippable)];
  });
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
