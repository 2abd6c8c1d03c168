/** A unit of an account, with what it is of. id: to take it away by. baseUnit null: of a group, whose items may be counted in several. */
export type AccountUnitRow = {
  readonly id: string;
  readonly of: { readonly kind: 'item' | 'group'; readonly code: string; readonly name: string };
  readonly label: string;
  readonly unitCode: string;
  readonly content: number;
  readonly baseUnit: string | null;
  readonly isDefault: boolean;
};

/** The units an account itself holds, by item and group code, a page of them. */
export type AccountUnitsPage = {
  readonly code: string;
  readonly name: string;
  readonly units: readonly AccountUnitRow[];
  readonly total: number;
  readonly pageSize: number;
};
