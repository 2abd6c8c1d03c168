import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readLedgerCsv } from '#app/adapters/csv/read-ledger-csv.ts';

const COLUMNS = { document: 'No', sku: 'Code', description: 'Text', quantity: 'Qty', date: 'Day', price: 'Price', customer: 'Account' };
const HEAD = 'No,Code,Text,Qty,Day,Price,Account';

test('reads a byte order mark, semicolons, CRLF, decimal commas and days first', async () => {
  const csv = await read('\uFEFFNo;Code;Text;Qty;Day;Price;Account\r\n1;A1;Mug, red;6;28.02.2025;2,55;K1\r\n', { decimalSign: ',', dateOrder: 'DMY' });
  expect(csv.problems).toEqual([]);
  expect(csv.rows).toEqual([
    { number: 2, document: '1', sku: 'A1', description: 'Mug, red', quantity: 6, day: '2025-02-28', price: 2_550_000, customer: 'K1', country: '' },
  ]);
});

test('reads quotes, doubled quotes and line breaks inside a cell', async () => {
  const csv = await read(`${HEAD}\n1,A1,"a ""big""\nmug, red",1,2025-01-02,1,\n2,A2,b,1,2025-01-02,1,\n`);
  expect(csv.rows.map((row) => [row.description, row.number])).toEqual([
    ['a "big"\nmug, red', 3],
    ['b', 4],
  ]);
});

test('keeps a price of three decimals exactly, and of up to six', async () => {
  const csv = await read(`${HEAD}\n1,A1,x,1,2025-01-02,0.001,\n2,A1,x,1,2025-01-02,1.234567,\n3,A1,x,1,2025-01-02,-11062.06,\n`);
  expect(csv.rows.map((row) => row.price)).toEqual([1_000, 1_234_567, -11_062_060_000]);
});

test('names every missing column and reads no further', async () => {
  const csv = await read('No,Code,Text\n1,A1,x\n');
  expect(csv.problems.map((problem) => [problem.kind, problem.column, problem.row])).toEqual([
    ['missing-column', 'Qty', 1],
    ['missing-column', 'Day', 1],
    ['missing-column', 'Price', 1],
    ['missing-column', 'Account', 1],
  ]);
  expect(csv.rows).toEqual([]);
});

test.each([
  ['a fraction of a piece', '1,A1,x,1.5,2025-01-02,1,', 'Qty', 'not-a-whole-number'],
  ['no quantity', '1,A1,x,,2025-01-02,1,', 'Qty', 'empty'],
  ['a price with a currency sign', '1,A1,x,1,2025-01-02,£1,', 'Price', 'not-a-price'],
  ['a price with the other decimal sign', '1,A1,x,1,2025-01-02,"1,50",', 'Price', 'not-a-price'],
  ['a price of seven decimals', '1,A1,x,1,2025-01-02,0.0000001,', 'Price', 'too-many-decimals'],
  ['a price in words of a machine', '1,A1,x,1,2025-01-02,1e3,', 'Price', 'not-a-price'],
  ['a day no calendar has', '1,A1,x,1,2025-02-29,1,', 'Day', 'not-a-date'],
  ['a day in another order', '1,A1,x,1,02/01/2025,1,', 'Day', 'not-a-date'],
  ['no document number', ',A1,x,1,2025-01-02,1,', 'No', 'empty'],
  ['no code', '1,,x,1,2025-01-02,1,', 'Code', 'empty'],
  ['a cell too many', '1,A1,x,1,2025-01-02,1,,', '', 'not-csv'],
  ['a cell too few', '1,A1,x,1,2025-01-02,1', '', 'not-csv'],
  ['a stray quote', '1,A1,"x"y,1,2025-01-02,1,', '', 'not-csv'],
])('reports %s and reads the other rows', async (_case, bad, column, kind) => {
  const csv = await read(`${HEAD}\n7,A7,x,1,2025-01-02,1,\n${bad}\n8,A8,x,1,2025-01-02,1,\n`);
  expect(csv.problems).toHaveLength(1);
  expect(csv.problems[0]).toMatchObject({ row: 3, column, kind });
  expect(csv.rows.map((row) => row.document)).toEqual(['7', '8']);
});

test('gives the same hash for the same bytes, in whatever pieces they come', async () => {
  const text = `${HEAD}\n1,A1,Müg,1,2025-01-02,1,\n`;
  const bytes = Buffer.from(text);
  const inPieces = await readLedgerCsv(Readable.from([bytes.subarray(0, 43), bytes.subarray(43)]), {
    columns: COLUMNS,
    rules: { decimalSign: '.', dateOrder: 'YMD', decimals: 2 },
  });
  expect(inPieces).toEqual(await read(text));
  expect(inPieces.rows[0]?.description).toBe('Müg');
});

function read(text: string, rules: { readonly decimalSign?: '.' | ','; readonly dateOrder?: 'YMD' | 'DMY' } = {}) {
  return readLedgerCsv(Readable.from([Buffer.from(text)]), { columns: COLUMNS, rules: { decimalSign: '.', dateOrder: 'YMD', decimals: 2, ...rules } });
}
