import { withoutGuard } from '#app/domain/shared/csv-text.ts';
import { accept, type Result, refuse } from '#app/domain/shared/result.ts';
import { decideDecimalSign, decimalVote } from '#app/domain/shared/tables/decimal-sign.ts';
import { detectDelimiter } from '#app/domain/shared/tables/detect-delimiter.ts';
import { readCsv } from '#app/domain/shared/tables/read-csv.ts';
import { type Delimiter, TABLE_LIMITS, type TableFacts, type TableRefusal, type TableRow } from '#app/domain/shared/tables/table.ts';
import { decodeText } from './decode-text.ts';
import { openWorkbook } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';
import { sniffFile, sniffText } from './sniff-file.ts';

export type TableRead = { readonly facts: TableFacts; readonly rows: readonly TableRow[] };
type Found = Pick<TableFacts, 'format' | 'formulas' | 'otherSheets'> & { readonly rows: readonly TableRow[] };

/** Reads a file as a table by what it holds, whatever it is called. Its first row with anything in it names the columns. */
export function readTable(bytes: Uint8Array): Result<TableRead, TableRefusal> {
  if (bytes.length === 0) return refuse({ kind: 'file-empty' });
  const sniffed = sniffFile(bytes);
  if (sniffed !== null && sniffed !== 'zip') return refuse({ kind: 'not-a-table', found: sniffed });
  const found = sniffed === 'zip' ? fromWorkbook(bytes) : fromText(bytes);
  return found.ok ? toTable(found.value) : found;
}

function fromWorkbook(bytes: Uint8Array): Result<Found, TableRefusal> {
  const book = openWorkbook(bytes);
  if (!book.ok) return book;
  try {
    const { rows, formulas } = readSheet(book.value);
    return accept({ rows, formulas, otherSheets: book.value.otherSheets, format: { kind: 'xlsx', sheet: book.value.sheetName } });
  } catch {
    return refuse({ kind: 'workbook-broken' });
  }
}

function fromText(bytes: Uint8Array): Result<Found, TableRefusal> {
  const { text, encoding } = decodeText(bytes);
  const other = sniffText(text);
  if (other !== null) return refuse({ kind: 'not-a-table', found: other });
  const { told, body, skipped } = withoutHint(text);
  const delimiter = told ?? detectDelimiter(body);
  const read = readCsv(body, { delimiter });
  if (!read.ok) return refuse({ ...read.refusal, row: read.refusal.row + skipped });
  const rows = read.value.map((cells, at) => ({ number: at + 1 + skipped, cells: cells.map(withoutGuard) }));
  return accept({ rows, formulas: 0, otherSheets: 0, format: { kind: 'csv', delimiter, encoding } });
}

/** Spreadsheets write `sep=;` above the first row to tell each other. */
function withoutHint(text: string): { readonly told: Delimiter | null; readonly body: string; readonly skipped: number } {
  const [hint = '', sign = ''] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? [];
  return hint === '' ? { told: null, body: text, skipped: 0 } : { told: sign as Delimiter, body: text.slice(hint.length), skipped: 1 };
}

function toTable({ rows: all, ...found }: Found): Result<TableRead, TableRefusal> {
  const filled = all.map(trimmed).filter((row) => row.cells.length > 0);
  const [header, ...rows] = filled;
  if (!header || rows.length === 0) return refuse({ kind: 'no-rows' });
  if (rows.length > TABLE_LIMITS.rows) return refuse({ kind: 'too-many-rows', most: TABLE_LIMITS.rows });
  if (filled.some((row) => row.cells.length > TABLE_LIMITS.columns)) return refuse({ kind: 'too-many-columns', most: TABLE_LIMITS.columns });
  const long = filled.find((row) => row.cells.some((cell) => cell.length > TABLE_LIMITS.cellLength));
  if (long) return refuse({ kind: 'cell-too-long', row: long.number, most: TABLE_LIMITS.cellLength });
  const votes = { point: 0, comma: 0 };
  for (const cell of rows.flatMap((row) => row.cells)) {
    const vote = decimalVote(cell);
    if (vote !== null) votes[vote === ',' ? 'comma' : 'point'] += 1;
  }
  const isContinental = found.format.kind === 'csv' && found.format.delimiter === ';';
  return accept({ facts: { ...found, ...decideDecimalSign(votes, isContinental ? ',' : '.'), header, rows: rows.length }, rows });
}

/** Without the empty cells at its end. */
function trimmed(row: TableRow): TableRow {
  const cells = row.cells.map((cell) => cell.trim());
  while (cells.at(-1) === '') cells.pop();
  return { number: row.number, cells };
}
