import type { DecimalSign } from './table.ts';

const NUMBER = /^[-+]?\d[\d.,'\u00A0\u202F ]*$/;

/** Counts what the numbers of a table say about their decimal sign, cell by cell. */
export type DecimalVotes = { readonly point: number; readonly comma: number };

/** What one cell says: 1.234,5 and 12,50 say comma, 1,234.5 and 12.50 say point, 1,234 could be both and says nothing. */
export function decimalVote(cell: string): DecimalSign | null {
  const text = cell.trim();
  if (!NUMBER.test(text)) return null;
  const comma = text.lastIndexOf(',');
  const point = text.lastIndexOf('.');
  if (comma !== -1 && point !== -1) return comma > point ? ',' : '.';
  const at = Math.max(comma, point);
  if (at === -1) return null;
  const sign = comma === -1 ? '.' : ',';
  const isRepeated = text.indexOf(sign) !== at;
  if (isRepeated) return sign === ',' ? '.' : ',';
  return text.length - at - 1 === 3 ? null : sign;
}

/** The decimal sign of a table. isSure: its numbers said so; else the other column sign of the writer's country, as spreadsheets do. */
export function decideDecimalSign(
  { point, comma }: DecimalVotes,
  fallback: DecimalSign,
): { readonly decimalSign: DecimalSign; readonly isDecimalSure: boolean } {
  if (point === comma) return { decimalSign: fallback, isDecimalSure: false };
  return { decimalSign: comma > point ? ',' : '.', isDecimalSure: true };
}

/** A number of a table, written plainly with a point and without groups ("1.234,50" as "1234.50"); null: it is no number by this sign. */
export function plainNumber(cell: string, sign: DecimalSign): string | null {
  const text = cell.trim().replace(/(?<=\d)['\u00A0\u202F ](?=\d{3}(?!\d))/g, '');
  const group = sign === '.' ? ',' : '.';
  const [whole = '', fraction, ...rest] = text.split(sign);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const isGrouped = whole.includes(group);
  const digits = whole.replaceAll(group, '');
  if (!/^[-+]?\d+$/.test(digits)) return null;
  if (isGrouped && !new RegExp(`^[-+]?\\d{1,3}(?:\\${group}\\d{3})+$`).test(whole)) return null;
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
