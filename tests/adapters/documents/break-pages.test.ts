import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakPages, type PageRoom } from '#app/adapters/documents/break-pages.ts';

const room: PageRoom = { first: 100, next: 150, tail: 40, keep: 2 };
const rows = (count: number, height = 20) => Array.from({ length: count }, () => height);

describe('pages break', () => {
  test('nowhere, while rows and totals fit', () => expect(breakPages(rows(3), room)).toEqual([0]));
  test('so that two rows go along with totals that do not fit', () => expect(breakPages(rows(4), room)).toEqual([0, 2]));
  test('so that one last row is not alone with the totals', () => expect(breakPages(rows(6), room)).toEqual([0, 4]));
  test('after rows that fill a page to its last point', () => expect(breakPages(rows(10), room)).toEqual([0, 5]));
  test('before the first row where the head of the document left no room for it', () => expect(breakPages(rows(3), { ...room, first: 10 })).toEqual([0, 0]));
  test('before a lone row where its totals do not fit on the first page', () => expect(breakPages([30], { ...room, tail: 80 })).toEqual([0, 0]));
});

test('no row is lost, split or over the edge, and totals have two rows before them', () => {
  const heights = fc.array(fc.integer({ min: 8, max: 60 }), { minLength: 1, maxLength: 200 });
  const rooms = fc.record({ first: fc.integer({ min: 0, max: 400 }), next: fc.integer({ min: 400, max: 600 }), tail: fc.integer({ min: 0, max: 280 }) });
  fc.assert(
    fc.property(heights, rooms, (all, { first, next, tail }) => {
      const starts = breakPages(all, { first, next, tail, keep: 2 });
      const pages = starts.map((start, index) => all.slice(start, starts[index + 1] ?? all.length));
      const roomOf = (index: number) => (index === 0 ? first : next);
      const height = (page: readonly number[]) => page.reduce((sum, row) => sum + row, 0);
      expect(pages.flat()).toEqual(all);
      expect(pages.every((page, index) => page.length === 0 || height(page) + (index === pages.length - 1 ? tail : 0) <= roomOf(index))).toBe(true);
      expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(Math.min(2, all.length));
      expect(pages.slice(1).every((page) => page.length > 0)).toBe(true);
    }),
  );
});
