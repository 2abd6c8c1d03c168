/** A value of a CSV file: a text, a number written plainly, or nothing. */
export type CsvCell = string | number | null;

/** What a spreadsheet would run, with the full-width forms some of them fold, and what stands in front of it already. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const SAFE = /^'+[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run as a formula begins with an apostrophe instead; numbers stay numbers.
 * Source: experience.md T11, OWASP on CSV injection.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A cell of ours as it was before it was made safe: the other way around of what csvLine does. */
export function withoutGuard(cell: string): string {
  return SAFE.test(cell) ? cell.slice(1) : cell;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || /^-?\d+(?:\.\d+)?$/.test(cell)) return String(cell);
  const safe = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
