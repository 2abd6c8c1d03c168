import { accept, type Result, refuse } from '../shared/result.ts';
import { gtinCheckDigit, isGtin, sameGtin } from './gtin.ts';
import { type ItemCard, type ItemChange, itemChanges, type PackCard } from './item-card.ts';

/** An item about to change. gtinOwners: other items with one of the wanted numbers; sku null: not one of the supplier's. replacement: what the wanted code names among its items. */
export type ItemStanding = {
  readonly sku: string;
  readonly version: number;
  readonly card: ItemCard;
  readonly gtinOwners: readonly { readonly gtin: string; readonly sku: string | null }[];
  readonly replacement: { readonly isActive: boolean } | null;
};

/** position: of the pack in the card. */
export type ItemProblem =
  | { readonly kind: 'gtin-wrong'; readonly position: number; readonly ends: string | null }
  | { readonly kind: 'gtin-twice'; readonly position: number; readonly code: string }
  | { readonly kind: 'gtin-taken'; readonly position: number; readonly sku: string | null }
  | { readonly kind: 'size-incomplete'; readonly position: number }
  | { readonly kind: 'nothing-orderable' }
  | { readonly kind: 'replaced-while-sold' | 'replaced-by-itself' | 'replacement-unknown' | 'replacement-discontinued' };

export type ItemRefusal =
  | { readonly kind: 'changed-meanwhile'; readonly now: ItemCard; readonly version: number }
  | { readonly kind: 'packs-differ' }
  | { readonly kind: 'wrong'; readonly problems: readonly ItemProblem[] };

/** version: of the item when its page was drawn. */
export type ChangeItem = { readonly version: number; readonly card: ItemCard };

/** What changes of an item, fact by fact; all that is wrong is told at once. Source: domain.md part 3, experience.md I3. */
export function decideItemChange({ version, card }: ChangeItem, standing: ItemStanding): Result<readonly ItemChange[], ItemRefusal> {
  if (version !== standing.version) return refuse({ kind: 'changed-meanwhile', now: standing.card, version: standing.version });
  if (codesOf(card) !== codesOf(standing.card)) return refuse({ kind: 'packs-differ' });
  const problems = [...replacementProblems(card, standing), ...card.packs.flatMap((pack, position) => packProblems(pack, { position, card, standing }))];
  const isClosed = card.isActive && card.packs.length > 0 && card.packs.every((pack) => !pack.isOrderable);
  if (isClosed) problems.push({ kind: 'nothing-orderable' });
  return problems.length > 0 ? refuse({ kind: 'wrong', problems }) : accept(itemChanges(standing.card, card));
}

function codesOf({ packs }: ItemCard): string {
  return packs.map((pack) => pack.code).join('\n');
}

function replacementProblems({ isActive, replacedBy }: ItemCard, { sku, replacement }: ItemStanding): ItemProblem[] {
  if (replacedBy === null) return [];
  if (isActive) return [{ kind: 'replaced-while-sold' }];
  if (replacedBy === sku) return [{ kind: 'replaced-by-itself' }];
  if (replacement === null) return [{ kind: 'replacement-unknown' }];
  return replacement.isActive ? [] : [{ kind: 'replacement-discontinued' }];
}

type Place = { readonly position: number; readonly card: ItemCard; readonly standing: ItemStanding };

function packProblems(pack: PackCard, place: Place): readonly ItemProblem[] {
  const { position } = place;
  const sizes = [pack.lengthMm, pack.widthMm, pack.heightMm].filter((size) => size !== null).length;
  return [
    ...(pack.gtin === null ? [] : gtinProblems(pack.gtin, place)),
    ...(sizes === 0 || sizes === 3 ? [] : [{ kind: 'size-incomplete', position } as const]),
  ];
}

function gtinProblems(gtin: string, { position, card, standing }: Place): readonly ItemProblem[] {
  if (!isGtin(gtin)) return [{ kind: 'gtin-wrong', position, ends: gtinCheckDigit(gtin.slice(0, -1)) }];
  const twin = card.packs.slice(0, position).find((other) => other.gtin !== null && sameGtin(other.gtin, gtin));
  if (twin) return [{ kind: 'gtin-twice', position, code: twin.code }];
  const owner = standing.gtinOwners.find((other) => sameGtin(other.gtin, gtin));
  return owner ? [{ kind: 'gtin-taken', position, sku: owner.sku }] : [];
}
