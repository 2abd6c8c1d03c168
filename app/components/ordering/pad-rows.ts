import type { TypedLine } from '#app/domain/ordering/order-facts.ts';
import type { PadValues } from '#app/forms/order-pad.ts';
import type { PadData } from './pad-data.ts';

export const BLANK: TypedLine = { code: '', quantity: '', unit: '' };

/** Rows to write in: some of them on an empty pad, one under the lines of another. */
const ROWS_ON_EMPTY = 6;

/** What the form of a pad starts with. */
export function toValues({ fields, lines }: Pick<PadData, 'fields' | 'lines'>): PadValues {
  const rows = [...lines.map((line) => ({ ...line })), ...blanks(lines.length === 0 ? ROWS_ON_EMPTY : 1)];
  return { name: fields.name, poNumber: fields.poNumber, requestedOn: fields.requestedOn ?? '', lines: rows };
}

export function blanks(count: number): TypedLine[] {
  return Array.from({ length: count }, () => ({ ...BLANK }));
}

export function isBlank({ code, quantity, unit }: TypedLine): boolean {
  return `${code}${quantity}${unit}`.trim() === '';
}

export function isSameTyped(a: TypedLine, b: TypedLine): boolean {
  return a.code === b.code && a.quantity === b.quantity && a.unit === b.unit;
}
