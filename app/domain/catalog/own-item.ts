import type { Day } from '../shared/days.ts';

/** An item as its supplier lists it. packs: sizes other than the base unit. onHand: base units in all warehouses of the host. */
export type OwnItem = {
  readonly sku: string;
  readonly name: string;
  readonly groupName: string;
  readonly baseUnit: string;
  readonly isActive: boolean;
  readonly packs: readonly { readonly label: string; readonly content: number }[];
  readonly onHand: number;
  readonly expected: readonly { readonly quantity: number; readonly expectedOn: Day; readonly isFirm: boolean }[];
};
