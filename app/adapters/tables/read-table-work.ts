import { readTable } from './read-table.ts';

/** So many rows are kept together: few enough to handle in one go, enough to be few parts. */
export const ROWS_A_PART = 500;

/** The work of the child: what was found on the first line, then a line for every 500 rows. */
export function readTableWork(bytes: Uint8Array): Uint8Array {
  const read = readTable(bytes);
  if (!read.ok) return Buffer.from(JSON.stringify({ refusal: read.refusal }));
  const { facts, rows } = read.value;
  const lines = [JSON.stringify({ facts })];
  for (let at = 0; at < rows.length; at += ROWS_A_PART)
    lines.push(JSON.stringify(rows.slice(at, at + ROWS_A_PART).map(({ number, cells }) => [number, ...cells])));
  return Buffer.from(lines.join('\n'));
}
