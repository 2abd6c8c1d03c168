import { expect, test } from 'vitest';
import { csvLine } from '#app/domain/shared/csv-text.ts';

test('writes texts, numbers and nothing, and quotes what needs it', () => {
  expect(csvLine(['INV-000001', 12, null, 'Carraway, "Sons"', 'two\nlines'])).toBe('INV-000001,12,,"Carraway, ""Sons""","two\nlines"\r\n');
});

test('takes the power from what a spreadsheet would run, and leaves amounts alone', () => {
  expect(csvLine(['=1+1', '+44', '@now', '-cmd', '\tx', '-12.50', '-3'])).toBe("'=1+1,'+44,'@now,'-cmd,'\tx,-12.50,-3\r\n");
});
