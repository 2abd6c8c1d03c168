/** What stands between the cells of a paste. */
export type Delimiter = 'tab' | 'semicolon' | 'pipe' | 'comma' | 'spaces';

/** A row that is not blank. row: line number in the text, from 1; raw: as it stood; cells: trimmed, without empty ones at the end. */
export type CellRow = { readonly row: number; readonly raw: string; readonly cells: readonly string[] };

const MARKS: readonly (readonly [Delimiter, string])[] = [
  ['tab', '\t'],
  ['semicolon', ';'],
  ['pipe', '|'],
  ['comma', ','],
];

/** The mark that most rows carry outside quotes, at least half of them; ties in the order tab, semicolon, pipe, comma; else spaces. */
export function findDelimiter(text: string): Delimiter {
  const rows = text
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, 1_000);
  let found: Delimiter = 'spaces';
  let most = Math.max(1, rows.length / 2) - 0.5;
  for (const [delimiter, mark] of MARKS) {
    const carrying = rows.filter((row) => carries(row, mark)).length;
    if (carrying <= most) continue;
    found = delimiter;
    most = carrying;
  }
  return found;
}

/** Cuts a text into rows and cells in one pass; a quoted cell may hold delimiters, doubled quotes and line ends. */
export function splitCells(text: string, delimiter: Delimiter): readonly CellRow[] {
  const mark = MARKS.find(([name]) => name === delimiter)?.[1] ?? '\n';
  const rows: CellRow[] = [];
  let at = 0;
  let row = 1;
  while (at < text.length) {
    const scanned = scanRow(text, at, mark);
    const raw = text.slice(at, scanned.end);
    const cells = withoutEmptyEnd(scanned.cells.map((cell) => cell.trim()));
    if (cells.length > 0) rows.push({ row, raw: raw.trim(), cells });
    row += raw.split(/\r\n|\r|\n/).length;
    at = scanned.end + (text.startsWith('\r\n', scanned.end) ? 2 : 1);
  }
  return rows;
}

/** A comma inside a number ("ABC 1,200") is no delimiter; in the first word ("22423,12 cases") or beside a non-digit it is. */
function carries(row: string, mark: string): boolean {
  const firstGap = row.search(/\s/);
  let isQuoted = false;
  let isCellStart = true;
  for (let at = 0; at < row.length; at++) {
    const letter = row.charAt(at);
    if (letter === '"') isQuoted = !isQuoted && isCellStart;
    if (letter !== ' ') isCellStart = '\t;|,'.includes(letter);
    if (isQuoted || letter !== mark) continue;
    if (mark !== ',' || firstGap < 0 || at < firstGap || !isDigit(row, at - 1) || !isDigit(row, at + 1)) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter >= '0' && letter <= '9';
}

function scanRow(text: string, start: number, mark: string): { readonly cells: readonly string[]; readonly end: number } {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quoted = scanQuoted(text, at, mark);
    const end = quoted?.end ?? endOfPlain(text, at, mark);
    cells.push(quoted?.value ?? text.slice(at, end));
    if (text.charAt(end) !== mark || mark === '\n') return { cells, end };
    at = end + 1;
  }
}

/** A quoted cell counts only when its quote closes right before a mark or the end of the row: an inch sign (12") stays text. */
function scanQuoted(text: string, start: number, mark: string): { readonly value: string; readonly end: number } | null {
  let at = start;
  while (text.charAt(at) === ' ') at++;
  if (mark === '\n' || text.charAt(at) !== '"') return null;
  for (let close = text.indexOf('"', at + 1); close >= 0 && close - at < LONGEST_QUOTED; close = text.indexOf('"', close + 1)) {
    if (text.charAt(close + 1) === '"') close++;
    else return closesCell(text, close + 1, mark) ? { value: text.slice(at + 1, close).replaceAll('""', '"'), end: endOfPlain(text, close + 1, mark) } : null;
  }
  return null;
}

const LONGEST_QUOTED = 10_000;

function closesCell(text: string, after: number, mark: string): boolean {
  let at = after;
  while (text.charAt(at) === ' ') at++;
  const letter = text.charAt(at);
  return letter === '' || letter === mark || letter === '\n' || letter === '\r';
}

function endOfPlain(text: string, start: number, mark: string): number {
  let at = start;
  while (at < text.length) {
    const letter = text.charAt(at);
    if (letter === mark || letter === '\n' || letter === '\r') return at;
    at++;
  }
  return at;
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}
