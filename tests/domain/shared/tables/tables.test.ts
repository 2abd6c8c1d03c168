import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, withoutGuard } from '#app/domain/shared/csv-text.ts';
import { plainNumber } from '#app/domain/shared/tables/decimal-sign.ts';
import { readCsv } from '#app/domain/shared/tables/read-csv.ts';

test('whatever is written as CSV is read back the same, and no cell of it runs', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^['=+@\-\t\r\n＝"',;a-z0-9]{1,6}$/));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = readCsv(rows.map(csvLine).join(''), { delimiter: ',' });
      expect(read.ok && read.value.map((cells) => cells.map(withoutGuard))).toEqual(rows);
      const cells = read.ok ? read.value.flat() : [];
      expect(cells.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^-\d+(\.\d+)?$/.test(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a number is read by its decimal sign, and what only looks like one is not', () => {
  expect(['1.234,50', '1 234', '12', '-3,0', '1,5'].map((text) => plainNumber(text, ','))).toEqual(['1234.50', '1234', '12', '-3.0', '1.5']);
  expect(['1,234.50', "1'234", '1,234', '.5', '1.5.2', '12,34', '1e5', ''].map((text) => plainNumber(text, '.'))).toEqual([
    '1234.50',
    '1234',
    '1234',
    null,
    null,
    null,
    null,
    null,
  ]);
});
