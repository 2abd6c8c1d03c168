import type { CompiledQuery } from 'kysely';
import type { Tx } from '../database.ts';
import { chunked } from '../dialect.ts';
import type { Schema } from '../schema.ts';

/** Inserts any number of rows in few statements; a full statement is compiled once and sent again with the next values. */
export async function insertMany<Table extends keyof Schema>(
  tx: Tx,
  table: Table,
  rows: readonly Schema[Table][],
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Schema[Table])[];
  // The builder cannot see through a generic table; the rows are of its row type by the signature above.
  const compile = (chunk: readonly Schema[Table][]): CompiledQuery =>
    tx
      .insertInto(table)
      .columns(columns as never)
      .values(chunk as never)
      .compile();
  const chunks = chunked(rows, columns.length);
  const full = chunks.length > 1 ? compile(chunks[0] ?? []) : null;
  const fullSize = chunks[0]?.length;
  for (const chunk of chunks) {
    const query = full !== null && chunk.length === fullSize ? full : compile(chunk);
    await tx.executeQuery({ ...query, parameters: chunk.flatMap((row) => columns.map((column) => row[column])) });
    onProgress(chunk.length);
  }
}
