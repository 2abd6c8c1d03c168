/** What can be wrong with a cell, or with a row as a whole. */
export type ImportProblemKind =
  | 'missing'
  | 'too-long'
  | 'not-whole'
  | 'out-of-range'
  | 'not-yes-no'
  | 'gtin-form'
  | 'gtin-check'
  | 'gtin-in-file'
  | 'gtin-taken'
  | 'unit-unknown'
  | 'unit-bare-package'
  | 'group-unknown'
  | 'code-not-free'
  | 'item-unknown'
  | 'warehouse-unknown'
  | 'shelf-unknown'
  | 'below-promised'
  | 'account-unknown'
  | 'item-and-group'
  | 'code-of-group'
  | 'own-code-taken'
  | 'own-code-in-file'
  | 'differs-in-file'
  | 'twice-in-file'
  | 'fixed'
  | 'size-incomplete'
  | 'nothing-orderable'
  | 'replaced-while-sold'
  | 'replaced-by-itself'
  | 'replacement-unknown'
  | 'replacement-discontinued';

/** A bad row, told by what is wrong. row: as a spreadsheet counts; field: of the column, null: of the row as a whole; detail: a fact for the words, such as the digit that would fit. */
export type ImportProblem = {
  readonly row: number;
  readonly field: string | null;
  readonly value: string;
  readonly kind: ImportProblemKind;
  readonly detail: string;
};

/** What an import would do, in things (items, codes, shelves); bad: rows with a problem. */
export type ImportCounts = { readonly added: number; readonly changed: number; readonly same: number; readonly bad: number };

/** How many rows have something wrong. */
export function badRows(problems: readonly ImportProblem[]): number {
  return new Set(problems.map(({ row }) => row)).size;
}
