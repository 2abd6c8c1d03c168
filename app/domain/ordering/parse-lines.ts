import { type Columns, findColumns, type IsKnownCode, isHeader, splitNumberAndUnit } from './find-columns.ts';
import { readSpacedRows } from './spaced-rows.ts';
import { type CellRow, type Delimiter, findDelimiter, splitCells } from './split-cells.ts';

/** One pasted row. row: its line in the text, from 1; raw: as pasted; code, quantity, unit: as typed, empty when absent. */
export type ParsedLine = {
  readonly row: number;
  readonly raw: string;
  readonly code: string;
  readonly quantity: string;
  readonly unit: string;
  readonly isUnderstood: boolean;
};

/** What was made of a paste. columns count from 0; for spaces they are null, each row was read by itself. */
export type Detected = { readonly delimiter: Delimiter; readonly header: readonly string[] | null; readonly columns: Columns | null };

/** All lines of a paste, none dropped; refusal: why they cannot be taken over as they are. */
export type ParsedPaste = {
  readonly lines: readonly ParsedLine[];
  readonly detected: Detected;
  readonly refusal: { readonly kind: 'too-many-lines'; readonly limit: number; readonly found: number } | null;
};

/** At most so many lines make an order. Source: domain.md part 8. */
export const MOST_LINES = 1_000;

/**
 * Reads pasted lines: tab, semicolon, pipe, comma or spaces; header or none; code, quantity and unit in any order. A row not understood
 * stays, its text as code. isKnownCode tells codes from quantities where both are digits. Time linear in the text. Source: domain.md part 8.
 */
export function parseLines(text: string, isKnownCode: IsKnownCode | null = null): ParsedPaste {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = findDelimiter(plain);
  const rows = splitCells(plain, delimiter);
  const first = rows[0];
  const header = first && isHeader(delimiter === 'spaces' ? first.raw.split(/\s+/) : first.cells) ? first : null;
  const body = header ? rows.slice(1) : rows;
  const columns =
    delimiter === 'spaces'
      ? null
      : findColumns(
          body.map((row) => row.cells),
          header?.cells ?? null,
          isKnownCode,
        );
  const lines = columns ? readColumns(body, columns, isKnownCode) : readSpaced(body, isKnownCode);
  const refusal = lines.length > MOST_LINES ? ({ kind: 'too-many-lines', limit: MOST_LINES, found: lines.length } as const) : null;
  return { lines, detected: { delimiter, header: header?.cells ?? null, columns }, refusal };
}

function readSpaced(rows: readonly CellRow[], isKnownCode: IsKnownCode | null): readonly ParsedLine[] {
  const read = readSpacedRows(
    rows.map((row) => row.raw),
    isKnownCode,
  );
  return rows.map((row, index) => toLine(row, read[index] ?? null));
}

/** Rows of a delimited paste; a row of one cell may be a line typed with spaces between. */
function readColumns(rows: readonly CellRow[], columns: Columns, isKnownCode: IsKnownCode | null): readonly ParsedLine[] {
  return rows.map((row) => {
    if (row.cells.length === 1 && /\s/.test(row.raw)) return toLine(row, readSpacedRows([row.raw], isKnownCode)[0] ?? null);
    return toLine(row, fromCells(row.cells, columns));
  });
}

function fromCells(cells: readonly string[], columns: Columns): { readonly code: string; readonly quantity: string; readonly unit: string } | null {
  const cellOf = (column: number | null) => (column === null ? '' : (cells[column] ?? ''));
  const code = cellOf(columns.code);
  if (code === '') return null;
  const count = splitNumberAndUnit(cellOf(columns.quantity));
  const unit = cellOf(columns.unit);
  return count && unit === '' ? { code, ...count } : { code, quantity: cellOf(columns.quantity), unit };
}

function toLine({ row, raw }: CellRow, read: { readonly code: string; readonly quantity: string; readonly unit: string } | null): ParsedLine {
  return read ? { row, raw, ...read, isUnderstood: true } : { row, raw, code: raw, quantity: '', unit: '', isUnderstood: false };
}
