import { expect, test } from 'vitest';
import { readPriceListQuery } from '#app/forms/price-list-query.ts';

const read = (query: string) => readPriceListQuery(`http://localhost/price-list${query}`);

test('reads day, group, words and page; without a word it is today, all of it', () => {
  expect(read('?on=2026-12-31&group=kitchen&q=%20mug%20&page=3&as=typed')).toMatchObject({
    spelling: 'as-typed',
    on: '2026-12-31',
    group: 'kitchen',
    q: 'mug',
    page: 3,
    isDayUnreadable: false,
  });
  expect(read('')).toEqual({ q: '', spelling: 'corrected', group: null, page: 1, typedOn: '', on: null, isDayUnreadable: false });
});

test.each(['tomorrow', '2026-02-30', '31.12.2026', '2026-1-1', '0'])('tells that %s is no day, and keeps what was typed', (typed) => {
  expect(read(`?on=${typed}`)).toMatchObject({ on: null, typedOn: typed, isDayUnreadable: true });
});

test('takes the first page for a page that no list has', () => {
  for (const page of ['0', '-1', '1.5', 'last', '1e9']) expect(read(`?page=${page}`).page).toBe(1);
});
