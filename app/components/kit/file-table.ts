import type { CsvCell } from '#app/domain/shared/csv-text.ts';

/** A table to be sent as a file, read as it is written. */
export type FileTable<Row> = {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Stable names, for whoever reads the file by machine. */
  readonly header: readonly string[];
  readonly stretches: AsyncIterable<readonly Row[]>;
  readonly toCells: (row: Row) => readonly (readonly CsvCell[])[];
};
