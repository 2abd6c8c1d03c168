import { expect, test } from 'vitest';
import { chosenRows } from '#app/components/catalog/chosen-rows.ts';
import type { ShelfRow } from '#app/domain/ordering/shelf-row.ts';

const GBP = { currency: 'GBP', locale: 'en-GB' };
const row = (change: Partial<ShelfRow> = {}): ShelfRow => ({
  sku: 'A',
  name: 'A',
  accountCode: null,
  isOnlyHere: false,
  unit: { label: 'case of 6', content: 6 },
  piece: 'piece',
  price: { tenThousandths: 1_000_000, basis: 1, currency: 'GBP' },
  rungs: [
    [1, 1_000_000],
    [60, 800_000],
  ],
  arrives: { from: 'stock', on: null },
  boughtOn: null,
  ...change,
});

test('sums each row at the break its quantity reaches', () => {
  expect(chosenRows([row(), row()], ['9', '10'], GBP)).toEqual({ count: 2, net: { minor: 9 * 600 + 10 * 480, currency: 'GBP' } });
});

test('counts what is no number as chosen, but adds nothing for it', () => {
  expect(chosenRows([row(), row()], ['some', ' '], GBP)).toEqual({ count: 1, net: { minor: 0, currency: 'GBP' } });
});

test('a row on request adds nothing', () => {
  expect(chosenRows([row({ price: null, rungs: [] })], ['3'], GBP)).toEqual({ count: 1, net: { minor: 0, currency: 'GBP' } });
});
