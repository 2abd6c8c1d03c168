/** A value of a CSV file: a text, a number written plainly, or nothing. */
export type CsvCell = string | number | null;

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run as a formula begins with an apostrophe instead; numbers stay numbers.
 * Source: experience.md T11, OWASP on CSV injection.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || /^-?\d+(?:\.\d+)?$/.test(cell)) return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
