import { type IsKnownCode, isNumber, isUnitWord, splitNumberAndUnit } from './find-columns.ts';

/** The three things a row of words says; empty when it does not say one. Null as a whole: the row is not understood. */
export type SpacedLine = { readonly code: string; readonly quantity: string; readonly unit: string };

/** Reads rows whose cells are parted by spaces alone; which comes first, code or quantity, is decided over all rows. Linear time. */
export function readSpacedRows(rows: readonly string[], isKnownCode: IsKnownCode | null): readonly (SpacedLine | null)[] {
  const words = rows.map((row) => row.split(/\s+/).filter((word) => word !== ''));
  const isCodeFirst = words.reduce((sum, row) => sum + leaning(row, isKnownCode), 0) >= 0;
  return words.map((row) => {
    const readings = isCodeFirst ? [codeFirst(row, isKnownCode), quantityFirst(row)] : [quantityFirst(row), codeFirst(row, isKnownCode)];
    return readings.find((reading) => reading !== null) ?? null;
  });
}

/** Above zero when the row reads better with its code first, below with its quantity first. */
function leaning(row: readonly string[], isKnownCode: IsKnownCode | null): number {
  const first = row[0] ?? '';
  const last = row[row.length - 1] ?? '';
  if (row.length < 2) return 0;
  const known = (isKnownCode?.(first) ? 4 : 0) - (isKnownCode?.(last) ? 4 : 0);
  if (isCount(first) && isCount(last)) return known + Math.sign(first.length - last.length);
  return known + (isCount(first) && !isUnitWord(last) ? -1 : 1);
}

/** "85123A 12", "85123A 12 cases", "KH 0417 12 cs", "85123A white heart 12": the code, words passed over, the quantity, its unit. */
function codeFirst(row: readonly string[], isKnownCode: IsKnownCode | null): SpacedLine | null {
  const [code = '', ...rest] = row;
  if (rest.length === 0) return splitNumberAndUnit(code)?.unit ? null : { code, quantity: '', unit: '' };
  const codeWords = knownPrefix(row, isKnownCode);
  const tail = row.slice(codeWords);
  const after = fromCount(tail);
  if (after) return { code: row.slice(0, codeWords).join(' '), ...after };
  const lastCount = tail.findLastIndex((word) => isCount(word));
  const late = lastCount < 0 ? null : fromCount(tail.slice(lastCount));
  return late ? { code: row.slice(0, codeWords).join(' '), ...late } : null;
}

/** "12 85123A", "12 x 85123A", "12 cases 85123A", "12 case of 6 85123A". */
function quantityFirst(row: readonly string[]): SpacedLine | null {
  const code = row[row.length - 1] ?? '';
  const before = row.length < 2 ? null : fromCount(row.slice(0, -1).filter((word) => !/^[x×*]$/i.test(word)));
  return before && { code, ...before };
}

/** A count, perhaps with its unit, that fills all the words given. */
function fromCount(words: readonly string[]): { readonly quantity: string; readonly unit: string } | null {
  const digits = words.findIndex((word) => !isNumber(word));
  const numberWords = digits < 0 ? words.length : digits;
  const rest = words.slice(numberWords).join(' ');
  if (numberWords > 0 && (rest === '' || isUnitWord(rest) || /^[x×]$/i.test(rest))) {
    return { quantity: words.slice(0, numberWords).join(' '), unit: isUnitWord(rest) ? rest : '' };
  }
  return splitNumberAndUnit(
    words
      .join(' ')
      .slice(0, 81)
      .replace(/^[x×]\s?/i, ''),
  );
}

function isCount(word: string): boolean {
  return isNumber(word) || splitNumberAndUnit(word) !== null;
}

/** How many words make the code: up to three when somebody knows them joined, else one. */
function knownPrefix(row: readonly string[], isKnownCode: IsKnownCode | null): number {
  for (let count = Math.min(3, row.length - 1); count > 1; count--) if (isKnownCode?.(row.slice(0, count).join(' '))) return count;
  return 1;
}
