import type { Quantity } from '../shared/quantity.ts';

/** A pack to plan with. content: base units in one, at least 1. */
export type PackChoice = { readonly code: string; readonly content: Quantity };
/** What an account accepts. allowed: pack codes (absent: all); largest: greatest content; mixing: several kinds in one plan; loose: single base units. */
export type PackRules = { readonly allowed?: readonly string[]; readonly largest?: number; readonly mixing: boolean; readonly loose?: boolean };
/** Packs that make up a quantity, largest content first. units: handling units, a loose base unit is one. */
export type PackPlan = { readonly quantity: Quantity; readonly units: number; readonly packs: readonly { readonly code: string; readonly content: Quantity; readonly count: number }[] };
/** The plan, or where none is exact the nearest ones (below null: it would be empty; both null: no pack is allowed). */
export type PackMatch =
  | { readonly kind: 'exact'; readonly plan: PackPlan }
  | { readonly kind: 'nearest'; readonly below: PackPlan | null; readonly above: PackPlan | null };
