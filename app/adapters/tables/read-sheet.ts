import type { Workbook } from './open-workbook.ts';
import { parseXml } from './parse-xml.ts';

type SheetRow = { readonly number: number; readonly cells: readonly string[] };
export type Sheet = { readonly rows: readonly SheetRow[]; readonly formulas: number };

/** The cells of a sheet as texts. Of a formula the value last saved is read; nothing is ever computed. */
export function readSheet(book: Workbook): Sheet {
  const strings = book.strings === null ? [] : readStrings(book.strings);
  const dates = book.styles === null ? new Set<number>() : dateStyles(book.styles);
  const rows: SheetRow[] = [];
  let row: { number: number; cells: string[] } = { number: 0, cells: [] };
  let cell = { column: 0, type: 'n', style: 0, text: '' };
  let isInValue = false;
  let formulas = 0;
  parseXml(book.sheet, {
    open(tag, attributes) {
      if (tag === 'row') row = { number: Number(attributes()['r'] ?? row.number + 1), cells: [] };
      else if (tag === 'c') {
        const { r, t = 'n', s = '0' } = attributes();
        cell = { column: r === undefined ? row.cells.length : columnOf(r), type: t, style: Number(s), text: '' };
      } else if (tag === 'f') formulas += 1;
      else if (tag === 'v' || tag === 't') isInValue = true;
    },
    text(text) {
      if (isInValue) cell.text += text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') isInValue = false;
      else if (tag === 'c') put(row.cells, cell.column, textOfCell(cell, { strings, isDate: dates.has(cell.style), countsFrom1904: book.countsFrom1904 }));
      else if (tag === 'row') rows.push(row);
    },
  });
  return { rows, formulas };
}

/** So far to the right no table of ours goes; what stands beyond makes the row too wide without being kept. */
const FURTHEST_COLUMN = 200;

function put(cells: string[], column: number, value: string): void {
  const at = Math.min(Math.max(0, column), FURTHEST_COLUMN);
  while (cells.length < at) cells.push('');
  cells[at] = value;
}

/** "AB12" stands in column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

type Raw = { readonly type: string; readonly text: string };
type Around = { readonly strings: readonly string[]; readonly isDate: boolean; readonly countsFrom1904: boolean };

function textOfCell({ type, text }: Raw, { strings, isDate, countsFrom1904 }: Around): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'yes' : 'no';
  if (type !== 'n' || text === '') return text;
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  return isDate ? dayText(number, countsFrom1904) : plainText(number);
}

/** As a person would type it: no exponent for what a double holds exactly. */
function plainText(number: number): string {
  return Number.isSafeInteger(number) ? number.toFixed(0) : String(number);
}

const DAY_MS = 86_400_000;

/** Days since the last day of 1899, counted as if 1900 had been a leap year; on some Macs since 1904. */
function dayText(serial: number, countsFrom1904: boolean): string {
  const days = countsFrom1904 ? serial + 1_462 : serial;
  const ms = Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS);
  if (!(days >= 61 && days < 2_958_466)) return plainText(serial);
  const iso = new Date(ms).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isIn = false;
  let isReading = false;
  parseXml(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't' && !isReading) isIn = true;
      // How a word is read aloud is no part of it.
      else if (tag === 'rPh') isReading = true;
    },
    text(part) {
      if (isIn) text += part;
    },
    close(tag) {
      if (tag === 't') isIn = false;
      else if (tag === 'rPh') isReading = false;
      else if (tag === 'si') strings.push(text);
    },
  });
  return strings;
}

/** The cell styles that show a number as a day. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Map<number, string>();
  const styles = new Set<number>();
  let isCellStyle = false;
  let at = 0;
  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'numFmt') formats.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
      if (tag === 'cellXfs') isCellStyle = true;
      if (tag !== 'xf' || !isCellStyle) return;
      const format = Number(attributes()['numFmtId'] ?? 0);
      if (isDateFormat(format, formats.get(format))) styles.add(at);
      at += 1;
    },
    close(tag) {
      if (tag === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 17) || id === 22;
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
