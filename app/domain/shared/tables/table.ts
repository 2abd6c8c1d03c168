/** One row of a table as its file has it. number: from 1, as a spreadsheet counts rows; cells: texts, never formulas. */
export type TableRow = { readonly number: number; readonly cells: readonly string[] };

/** What marks the fraction of a number. */
export type DecimalSign = '.' | ',';
export type Delimiter = ',' | ';' | '\t' | '|';
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

/** What was found out about a file. decimalIsSure: a number in it can be read only so. formulas: cells of which the value last saved was read. */
export type TableFacts = {
  readonly format: { readonly kind: 'csv'; readonly delimiter: Delimiter; readonly encoding: Encoding } | { readonly kind: 'xlsx'; readonly sheet: string };
  readonly formulas: number;
  readonly otherSheets: number;
  readonly decimalSign: DecimalSign;
  readonly isDecimalSure: boolean;
  readonly header: TableRow;
  readonly rows: number;
};

/** What a file is that holds no table we read. */
export type OtherFile = 'pdf' | 'image' | 'archive' | 'old-workbook' | 'markup' | 'binary';

/** Why a file cannot be read as a table. */
export type TableRefusal =
  | { readonly kind: 'file-empty' | 'no-rows' | 'workbook-broken' | 'workbook-swells' | 'took-too-long' | 'broke' | 'too-busy' | 'too-big' }
  | { readonly kind: 'not-a-table'; readonly found: OtherFile }
  | { readonly kind: 'too-many-rows' | 'too-many-columns'; readonly most: number }
  | { readonly kind: 'cell-too-long'; readonly row: number; readonly most: number }
  | { readonly kind: 'quotes-broken'; readonly row: number };

/** The most a table may hold; beyond that its file is turned away whole. */
export const TABLE_LIMITS = { rows: 200_000, columns: 100, cellLength: 2_000 } as const;
