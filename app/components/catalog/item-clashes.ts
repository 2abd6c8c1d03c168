import { type ItemCard, itemChanges } from '#app/domain/catalog/item-card.ts';
import type { OwnItemPage } from '#app/domain/catalog/own-item-page.ts';
import type { OfficeWords } from '#app/words/office-words.ts';
import type { Clash } from '../host/clash-table.tsx';
import { factName, factText } from './item-words.ts';

/** What someone typed of an item beside what stands now, in words, where the two differ. */
export function itemClashes(yours: ItemCard, item: OwnItemPage, words: OfficeWords): readonly Clash[] {
  return itemChanges(yours, item.card).map((change) => ({
    label: factName(change, item, words),
    yours: factText(change.field, change.before, words),
    now: factText(change.field, change.after, words),
  }));
}
