import { expect, test } from 'vitest';
import { searchWords, toSearchText } from '#app/domain/catalog/search-text.ts';

test('puts the code first and a space before each word, without accents and signs', () => {
  expect(toSearchText({ sku: '85123-A', name: 'Café "T-light" holder, 2×' })).toBe(' 85123a cafe t light holder 2');
});

test('finds no words in signs alone', () => {
  expect(searchWords(' --- ')).toEqual([]);
});
