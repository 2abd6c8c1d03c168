import type { ItemId } from '../../shared/ids.ts';
import type { ImportProblem, ImportProblemKind } from '../../shared/tables/import-problem.ts';
import type { ItemCard, ItemChange } from '../item-card.ts';

/** What a pack is and stays: its UN/ECE unit, its name, and how many base units it holds. */
export type PackFacts = { readonly code: string; readonly unitCode: string; readonly label: string; readonly content: number };

/** An item as it stands: its card, and of each pack of the card, in the same order, what never changes. */
export type StandingItem = {
  readonly itemId: ItemId;
  readonly sku: string;
  readonly version: number;
  readonly groupCode: string;
  readonly baseUnit: string;
  readonly card: ItemCard;
  readonly packs: readonly PackFacts[];
};

/** What stands around the items of a file. owns: who has a GTIN already, null: nobody. stateAfter: of an own item once the file is in. */
export type Around = {
  readonly isTaken: (key: string) => boolean;
  readonly hasGroup: (code: string) => boolean;
  readonly ownerOf: (gtin: string) => { readonly sku: string | null; readonly pack: string } | null;
  readonly stateAfter: (code: string) => 'sold' | 'discontinued' | 'unknown';
  /** The code of an item as it is written, however it was typed. */
  readonly skuOf: (code: string) => string;
  /** The first row of the file that gives this number to another pack; null: none does. */
  readonly earlierRow: (gtin: string, place: { readonly key: string; readonly pack: string }) => number | null;
};

/** An item that is new, with its packs smallest first. */
export type NewItem = {
  readonly kind: 'new';
  readonly sku: string;
  readonly groupCode: string;
  readonly baseUnit: string;
  readonly card: ItemCard;
  readonly packs: readonly PackFacts[];
};
/** card: as it will be; added: packs it did not have, as in card. */
export type ChangedItem = {
  readonly kind: 'changed';
  readonly standing: StandingItem;
  readonly card: ItemCard;
  readonly packs: readonly PackFacts[];
  readonly changes: readonly ItemChange[];
};
export type JudgedItem = NewItem | ChangedItem | { readonly kind: 'same' } | { readonly kind: 'bad'; readonly problems: readonly ImportProblem[] };

/** What a file of items comes to, if nothing in it is wrong. */
export type ItemsPlan = { readonly added: readonly NewItem[]; readonly changed: readonly ChangedItem[] };

/** Writes down what is wrong with a row. */
export type Note = (row: number, field: string | null, kind: ImportProblemKind, value?: string, detail?: string) => void;
