import { accept, type Result, refuse } from '../result.ts';
import type { Delimiter } from './table.ts';

const QUOTE = '"';

/**
 * The cells of a CSV text (RFC 4180, any line end), a list a row, empty rows among them. Errors: the first row whose quotes do not close,
 * or go on after closing. most: rows to read, for a look at the beginning.
 */
export function readCsv(
  text: string,
  { delimiter, most = Number.POSITIVE_INFINITY }: { readonly delimiter: Delimiter; readonly most?: number },
): Result<readonly (readonly string[])[], { readonly kind: 'quotes-broken'; readonly row: number }> {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const cell = text[at] === QUOTE ? quotedCell(text, at) : plainCell(text, { at, delimiter });
    if (cell === null) return refuse({ kind: 'quotes-broken', row: rows.length + 1 });
    cells.push(cell.value);
    const sign = text[cell.end];
    if (sign !== undefined && sign !== delimiter && sign !== '\n' && sign !== '\r') return refuse({ kind: 'quotes-broken', row: rows.length + 1 });
    at = cell.end + (sign === '\r' && text[cell.end + 1] === '\n' ? 2 : 1);
    if (sign === delimiter && at < text.length) continue;
    if (sign === delimiter) cells.push('');
    rows.push(cells);
    cells = [];
  }
  return accept(rows);
}

type Cell = { readonly value: string; readonly end: number };

/** Null: its quote is never closed. */
function quotedCell(text: string, start: number): Cell | null {
  let value = '';
  for (let at = start + 1; ; ) {
    const close = text.indexOf(QUOTE, at);
    if (close === -1) return null;
    value += text.slice(at, close);
    if (text[close + 1] !== QUOTE) return { value, end: close + 1 };
    value += QUOTE;
    at = close + 2;
  }
}

function plainCell(text: string, { at, delimiter }: { readonly at: number; readonly delimiter: Delimiter }): Cell {
  let end = at;
  for (; end < text.length; end++) {
    const sign = text[end];
    if (sign === delimiter || sign === '\n' || sign === '\r') break;
  }
  return { value: text.slice(at, end), end };
}
