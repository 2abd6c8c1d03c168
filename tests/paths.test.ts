import { expect, test } from 'vitest';
import { paths } from '#app/paths.ts';

test('a path encodes what comes from outside', () => {
  expect(paths.item('A/B?C#D')).toBe('/items/A%2FB%3FC%23D');
  expect(paths.itemGroup('Kitchen & table')).toBe('/items?group=Kitchen%20%26%20table');
});

test('empty parts of a query are left out', () => {
  expect(paths.items({ q: '', group: 'K', page: 2 })).toBe('/items?group=K&page=2');
  expect(paths.signIn()).toBe('/sign-in');
  expect(paths.signIn('/order/D-1?show=all')).toBe('/sign-in?from=%2Forder%2FD-1%3Fshow%3Dall');
});
