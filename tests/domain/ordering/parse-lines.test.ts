import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_LINES, parseLines } from '#app/domain/ordering/parse-lines.ts';

const short = (text: string, known?: readonly string[]) =>
  parseLines(text, known ? (code) => known.includes(code) : null).lines.map((line) => `${line.code}|${line.quantity}|${line.unit}`);

describe('delimiters', () => {
  test.each([
    ['tab', '85123A\t12\n22423\t6'],
    ['semicolon', '85123A;12\n22423;6'],
    ['comma', '85123A,12\n22423,6'],
    ['pipe', '85123A|12\n22423|6'],
    ['spaces', '85123A 12\n22423 6'],
  ])('%s', (delimiter, text) => {
    expect(parseLines(text).detected.delimiter).toBe(delimiter);
    expect(short(text)).toEqual(['85123A|12|', '22423|6|']);
  });
  test('a comma inside a number is no delimiter', () => expect(short('KH-0417 1,200\nKH-0418 12')).toEqual(['KH-0417|1,200|', 'KH-0418|12|']));
  test('semicolons leave decimal commas whole', () => expect(short('KH-0417;1.200,5\nKH-0418;1,5')).toEqual(['KH-0417|1.200,5|', 'KH-0418|1,5|']));
  test('trailing tabs, Windows line ends, blank rows and a byte order mark are passed over', () => {
    const parsed = parseLines('\uFEFF85123A\t12\t\t\r\n\r\n  \r\n22423\t6\t\t\r\n');
    expect(parsed.lines).toEqual([
      { row: 1, raw: '85123A\t12', code: '85123A', quantity: '12', unit: '', isUnderstood: true },
      { row: 4, raw: '22423\t6', code: '22423', quantity: '6', unit: '', isUnderstood: true },
    ]);
  });
  test('quoted cells may hold delimiters, doubled quotes and line ends', () => {
    expect(short('code,name,qty\n85123A,"Heart, ""white""\nlarge",12\n22423,Stand,6')).toEqual(['85123A|12|', '22423|6|']);
    expect(parseLines('code,name,qty\n85123A,"a\nb",12\n22423,Stand,6').lines.map((line) => line.row)).toEqual([2, 4]);
  });
  test('an inch sign is no quote', () => expect(short('TAPE 12" wide;4;85123A\nTAPE 9" wide;5;22423A')).toEqual(['85123A|4|', '22423A|5|']));
});

describe('columns in any order', () => {
  test('quantity, unit, code', () => expect(short('12\tcase\t85123A\n6\tpcs\tKH-0417')).toEqual(['85123A|12|case', 'KH-0417|6|pcs']));
  test('a word beside the quantity is its unit although nobody knows it, in however few rows', () =>
    expect(short('20685\t24\n22692\t5\tbarrels\n21524\t12')).toEqual(['20685|24|', '22692|5|barrels', '21524|12|']));
  test('a description beside the quantity is none', () =>
    expect(short('20685\t24\tDoormat, red retrospot\n22692\t5\tDoormat, welcome to our home')).toEqual(['20685|24|', '22692|5|']));
  test('a header names them and is told', () => {
    const parsed = parseLines('Qty;UoM;Description;Item code\n12;cs;White heart 3;85123\n6;pcs;Stand;22423');
    expect(parsed.detected).toEqual({ delimiter: 'semicolon', header: ['Qty', 'UoM', 'Description', 'Item code'], columns: { code: 3, quantity: 0, unit: 1 } });
    expect(parsed.lines.map((line) => [line.row, line.code, line.quantity, line.unit])).toEqual([
      [2, '85123', '12', 'cs'],
      [3, '22423', '6', 'pcs'],
    ]);
  });
  test('a unit behind the number in one cell', () => expect(short('85123A,12 cs\n4O718B,3 case of 6')).toEqual(['85123A|12|cs', '4O718B|3|case of 6']));
  test('codes of digits are told from quantities by those who know them', () => {
    expect(short('22423,84879\n84879,22423', ['84879'])).toEqual(['22423|84879|', '84879|22423|']);
    expect(short('6,22423\n22423,84879\n12,22752', ['22423', '84879', '22752'])).toEqual(['22423|6|', '84879|22423|', '22752|12|']);
  });
  test('and without anyone who knows, by their length over all rows', () =>
    expect(short('6\t22423\n12\t84879\n100\t22752')).toEqual(['22423|6|', '84879|12|', '22752|100|']));
  test('whole numbers are the quantity where a price stands beside', () =>
    expect(short('85123A\t2.55\t12\n71053B\t3.39\t6')).toEqual(['85123A|12|', '71053B|6|']));
  test('codes alone leave the quantity open', () => expect(short('85123A\n22423')).toEqual(['85123A||', '22423||']));
});

describe('rows of words', () => {
  test.each([
    ['85123A 12', '85123A|12|'],
    ['85123A 12 cases', '85123A|12|cases'],
    ['12 x 85123A', '85123A|12|'],
    ['12 cases 85123A', '85123A|12|cases'],
    ['85123A 3 case of 6', '85123A|3|case of 6'],
    ['85123A x12', '85123A|12|'],
    ['85123A 12cs', '85123A|12|cs'],
    ['gift_0001_20 2', 'gift_0001_20|2|'],
    ['85123A WHITE HANGING HEART 12', '85123A|12|'],
    ['KH-0417 1 200', 'KH-0417|1 200|'],
  ])('%s', (text, expected) => expect(short(text)).toEqual([expected]));
  test('a code of two words that somebody knows', () => expect(short('KH 0417 12 cs', ['KH 0417'])).toEqual(['KH 0417|12|cs']));
});

describe('nothing is dropped', () => {
  test('a row not understood stays with its text', () => {
    const parsed = parseLines('85123A 12\nplease deliver early\n22423 6');
    expect(parsed.lines[1]).toEqual({ row: 2, raw: 'please deliver early', code: 'please deliver early', quantity: '', unit: '', isUnderstood: false });
  });
  test('more than a thousand lines are refused and stay', () => {
    const text = Array.from({ length: MOST_LINES + 1 }, (_, index) => `KH-${index}\t1`).join('\n');
    expect(parseLines(text)).toMatchObject({ refusal: { kind: 'too-many-lines', limit: 1000, found: 1001 }, lines: { length: 1001 } });
    expect(parseLines(text.slice(0, text.lastIndexOf('\n'))).refusal).toBeNull();
  });
  test('every row that is not blank becomes a line, whatever is pasted', () => {
    const row = fc.string({ maxLength: 30 }).filter((text) => !/["\r\n\u2028\u2029\uFEFF]/.test(text) && /[A-Za-z]/.test(text));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const parsed = parseLines(rows.join('\n'));
        expect(parsed.lines.length + (parsed.detected.header ? 1 : 0)).toBe(rows.length);
      }),
    );
  });
});

test.each([
  ['quotes', '"'.repeat(200_000)],
  ['unclosed quotes', '"a""b,'.repeat(40_000)],
  ['spaces', `1${' '.repeat(200_000)}x`],
  ['digits', '1 '.repeat(100_000)],
  ['letters', 'a'.repeat(200_000)],
  ['marks', ',;|\t'.repeat(50_000)],
])('a paste of 200 KB made of %s is read in linear time', (_, text) => {
  const started = performance.now();
  parseLines(text);
  expect(performance.now() - started).toBeLessThan(1_500);
});
