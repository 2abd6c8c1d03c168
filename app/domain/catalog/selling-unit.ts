import type { Quantity } from '../shared/quantity.ts';

/** A unit a line may be entered in. account: the account's own ("display of 18"); pack: an orderable pack; base: single pieces. */
export type SellingUnit = {
  readonly unitCode: string;
  readonly label: string;
  readonly plural: string;
  readonly content: Quantity;
  readonly source: 'account' | 'pack' | 'base';
  readonly isDefault: boolean;
};
/** The unit in which an account sells an item on. Source: domain.md part 3. */
export type AccountUnit = Pick<SellingUnit, 'unitCode' | 'label' | 'plural' | 'content' | 'isDefault'>;
/** A word that names no unit of this item, or several. Readings are the units it could mean. */
export type UnitRefusal =
  | { readonly kind: 'unknown-unit'; readonly typed: string; readonly units: readonly SellingUnit[] }
  | { readonly kind: 'ambiguous-unit'; readonly typed: string; readonly readings: readonly SellingUnit[] };
