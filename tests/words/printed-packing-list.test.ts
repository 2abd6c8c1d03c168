import { expect, test } from 'vitest';
import { printedPackingList } from '#app/words/printed-packing-list.ts';
import { aPackingLine, aPackingList } from '#tests/support/documents.ts';

const printed = (part: Parameters<typeof aPackingList>[0] = {}) => printedPackingList(aPackingList(part), 'en-GB');

test('a packing list tells the unit as ordered, the base quantity and how it is packed', () => {
  const packs = [
    { label: 'carton of 12', content: 12, count: 4 },
    { label: null, content: 1, count: 12 },
  ];
  expect(printed({ lines: [aPackingLine({ packs })] }).lines[0]).toMatchObject({
    count: '10',
    unit: 'case of 6',
    base: '60\u00a0pieces',
    packs: '4\u00a0×\u00a0carton of 12, 12\u00a0pieces',
    order: 'SO-0118741, your PO-2026-11655',
  });
});

test('it counts in base units where a pack was broken', () => {
  expect(printed({ lines: [aPackingLine({ quantity: 58 })] }).lines[0]).toMatchObject({ count: '58', unit: 'pieces', base: '' });
});

test('it counts lines, handling units, packages and weight', () => {
  expect(printed().sums.map(({ value }) => value)).toEqual(['1', '5', '4', '18.4\u00a0kg']);
  expect(printed({ packages: null, weightGrams: null }).sums.map(({ label }) => label)).toEqual(['Lines', 'Handling units']);
});

test('while goods are picked, and when nothing is shipped, it says so on every page', () => {
  expect(printed().warning).toBeNull();
  expect(printed({ status: 'picking', shippedOn: null })).toMatchObject({ warning: 'Not shipped yet: quantities to pick', madeOn: '2026-11-10' });
  expect(printed({ status: 'canceled', shippedOn: null }).warning).toContain('CANCELED');
});
