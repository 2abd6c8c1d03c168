import type { CsvCell } from '#app/domain/shared/csv-text.ts';
import type { Result } from '#app/domain/shared/result.ts';
import type { TableFacts, TableRefusal } from '#app/domain/shared/tables/table.ts';

/** A table that was read. parts: JSON of [[row number, …cells], …], 500 rows in each, to be kept as they are. */
export type ReadTable = { readonly facts: TableFacts; readonly parts: readonly string[] };

/** Reads tables that people send, and writes workbooks they can open. */
export interface Tables {
  /** Never harms this process, whatever the bytes are. */
  read(bytes: Uint8Array): Promise<Result<ReadTable, TableRefusal>>;
  /** A workbook of one sheet. Texts stay texts, so no program runs them; numbers stay numbers. */
  workbook(sheet: {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: AsyncIterable<readonly (readonly CsvCell[])[]>;
  }): Promise<Uint8Array>;
}
