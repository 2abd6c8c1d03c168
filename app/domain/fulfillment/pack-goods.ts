import { matchPacks, type PackChoice, type PackMatch } from '../catalog/match-packs.ts';
import { assert } from '../shared/assert.ts';
import type { Quantity } from '../shared/quantity.ts';

/** A plan that packs a quantity exactly; shaped like the match of an order line, so that both are shown alike. */
export type PackedGoods = Extract<PackMatch, { readonly kind: 'exact' }>;

/** Packs goods that leave, loose base units where no pack fits; nothing needs no pack. quantity: base units. Source: domain.md part 3, match. */
export function packGoods(goods: Quantity, packs: readonly PackChoice[]): PackedGoods {
  if (goods === 0) return { kind: 'exact', plan: { quantity: goods, units: 0, packs: [] } };
  const match = matchPacks({ quantity: goods, packs, rules: { mixing: true, loose: true } });
  assert(match.kind === 'exact', 'loose base units cover every quantity');
  return match;
}
