import type { Texts } from '../shared/changed-texts.ts';

/** What a supplier says of one pack. Lengths in mm, weight in grams; null: not known. Its content is not here: what was ordered would change under its order. */
export type PackCard = {
  readonly code: string;
  readonly gtin: string | null;
  readonly lengthMm: number | null;
  readonly widthMm: number | null;
  readonly heightMm: number | null;
  readonly weightGrams: number | null;
  readonly isOrderable: boolean;
  readonly isShippable: boolean;
};

/** What a supplier says of its item. replacedBy: the code of the item to order instead, once this one is discontinued. packs: smallest first. Source: domain.md part 3. */
export type ItemCard = {
  readonly name: string;
  readonly leadDays: number;
  readonly isActive: boolean;
  readonly replacedBy: string | null;
  readonly packs: readonly PackCard[];
};

const PACK_FIELDS = ['gtin', 'lengthMm', 'widthMm', 'heightMm', 'weightGrams', 'isOrderable', 'isShippable'] as const;
export type PackField = (typeof PACK_FIELDS)[number];
export type ItemField = Exclude<keyof ItemCard, 'packs'>;

/** One fact of an item that was changed, before and after as plain text. pack: the code of the pack it is about. */
export type ItemChange = { readonly field: ItemField | PackField; readonly pack: string | null; readonly before: string; readonly after: string };

/** Each fact as the plain text of its form, by the name it has there; '' for what is not known. */
export function itemTexts(card: ItemCard): Texts {
  const packs = card.packs.flatMap((pack, position) => PACK_FIELDS.map((field) => [packFieldName(position, field), plain(pack[field])] as const));
  return {
    name: card.name,
    leadDays: plain(card.leadDays),
    isActive: plain(card.isActive),
    replacedBy: plain(card.replacedBy),
    ...Object.fromEntries(packs),
  };
}

/** The name of a pack's fact in a form. */
export function packFieldName(position: number, field: PackField): string {
  return `packs[${position}].${field}`;
}

/** What differs between two cards of one item, whose packs are the same ones in the same order. */
export function itemChanges(before: ItemCard, after: ItemCard): readonly ItemChange[] {
  const ofItem = (['name', 'leadDays', 'isActive', 'replacedBy'] as const).flatMap((field) => changeOf({ field, pack: null }, before[field], after[field]));
  const ofPacks = after.packs.flatMap((pack, position) =>
    PACK_FIELDS.flatMap((field) => changeOf({ field, pack: pack.code }, before.packs[position]?.[field] ?? null, pack[field])),
  );
  return [...ofItem, ...ofPacks];
}

type Fact = string | number | boolean | null;

function changeOf(what: Pick<ItemChange, 'field' | 'pack'>, before: Fact, after: Fact): readonly ItemChange[] {
  return before === after ? [] : [{ ...what, before: plain(before), after: plain(after) }];
}

function plain(fact: Fact): string {
  return typeof fact === 'boolean' ? (fact ? 'yes' : '') : String(fact ?? '');
}
