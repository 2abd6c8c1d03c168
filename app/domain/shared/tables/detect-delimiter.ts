import { readCsv } from './read-csv.ts';
import type { Delimiter } from './table.ts';

const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];
const ROWS_LOOKED_AT = 20;

/** The sign by which most of the first rows have as many cells as the first, and more than one; a comma where none does. */
export function detectDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? ',' : best.delimiter;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const read = readCsv(text, { delimiter, most: ROWS_LOOKED_AT });
  if (!read.ok) return 0;
  const rows = read.value.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = rows[0]?.length ?? 0;
  if (width < 2) return 0;
  const alike = rows.filter((row) => row.length === width).length;
  return (alike / rows.length) * 100 + width;
}
