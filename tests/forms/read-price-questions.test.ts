import { expect, test } from 'vitest';
import { MOST_PRICES, readPriceQuestions } from '#app/forms/read-price-questions.ts';

const read = (text: string) => readPriceQuestions(new URLSearchParams(text));
const many = (count: number) => Array.from({ length: count }, (_, at) => `item=S${at}:1`).join('&');

test('reads codes with counts, one where none is said; a code may hold a colon', () => {
  expect(read('item=A1:12&item=B2&item=C:3:4')).toEqual([
    { sku: 'A1', count: 12 },
    { sku: 'B2', count: 1 },
    { sku: 'C:3', count: 4 },
  ]);
});

test('takes as many as one question may name, and not one more', () => {
  expect(read(many(MOST_PRICES))).toHaveLength(MOST_PRICES);
  expect(read(many(MOST_PRICES + 1))).toBeNull();
});

test.each(['', 'item=', 'item=:3', 'item=A:0', 'item=A:-1', 'item=A:1.5', 'item=A:lots', 'item=A:1000001'])('refuses %s', (text) => {
  expect(read(text)).toBeNull();
});
