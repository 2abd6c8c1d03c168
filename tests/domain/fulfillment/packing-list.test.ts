import { expect, test } from 'vitest';
import { handlingUnits } from '#app/domain/fulfillment/packing-list.ts';
import { aPackingLine, aPackingList } from '#tests/support/documents.ts';

test('counts every pack that is lifted, loose pieces one by one', () => {
  const packs = [
    { label: 'carton', content: 12, count: 4 },
    { label: 'piece', content: 1, count: 3 },
  ];
  expect(handlingUnits(aPackingList({ lines: [aPackingLine(), aPackingLine({ packs })] }).lines)).toBe(12);
  expect(handlingUnits([])).toBe(0);
});
