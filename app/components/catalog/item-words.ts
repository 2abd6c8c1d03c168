import type { ItemChange } from '#app/domain/catalog/item-card.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { OfficeWords } from '#app/words/office-words.ts';

type Named = Pick<ItemChange, 'field' | 'pack'>;

/** What a fact of an item is called; one of a pack with the pack's name before it. */
export function factName({ field, pack }: Named, item: OwnItemPage, { supply }: OfficeWords): string {
  const label = { ...supply.page.fields, ...supply.page.packFields }[field];
  if (pack === null) return label;
  const position = item.card.packs.findIndex(({ code }) => code === pack);
  return `${item.packs[position]?.label ?? pack}, ${label}`;
}

/** What a fact says, kept as plain text. */
export function factText(field: ItemChange['field'], text: string, { supply }: OfficeWords): string {
  const { yes, no, empty } = supply.page;
  if (field === 'isActive' || field === 'isOrderable' || field === 'isShippable') return text === 'yes' ? yes : no;
  return text === '' ? empty : text;
}
