import type { Instant } from '../shared/days.ts';
import type { ItemCard, ItemChange } from './item-card.ts';

/** An item on its supplier's own page. packs: what the card's packs are called and hold, in the same order. changes: newest first. */
export type OwnItemPage = {
  readonly sku: string;
  readonly version: number;
  readonly groupName: string;
  readonly baseUnit: string;
  readonly card: ItemCard;
  readonly packs: readonly { readonly label: string; readonly content: number }[];
  readonly changes: readonly { readonly id: string; readonly at: Instant; readonly who: string; readonly changes: readonly ItemChange[] }[];
};
