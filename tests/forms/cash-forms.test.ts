import { expect, test } from 'vitest';
import { readCashQuery } from '#app/forms/cash-forms.ts';
import { paths } from '#app/paths.ts';

const at = (path: string) => readCashQuery(`http://localhost${path}`);

test('an invoice opens the record of a transfer with its reference, and searches for nothing', () => {
  expect(at(paths.recordTransfer('RF18INV000123'))).toEqual({ q: '', page: 1, show: 'to-do', reference: 'RF18INV000123' });
});

test('what an address of payments cannot mean is left out', () => {
  expect(at('/finance/cash')).toEqual({ q: '', page: 1, show: 'to-do', reference: '' });
  expect(at(`/finance/cash?page=0&show=some&reference=${'9'.repeat(61)}`)).toEqual({ q: '', page: 1, show: 'to-do', reference: '' });
});
