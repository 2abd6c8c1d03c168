import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskTerms, promiseLines } from '#app/domain/fulfillment/promise.ts';
import type { ItemSupply, Protection } from '#app/domain/fulfillment/supply.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type ReceiptId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const mug = id<ItemId>('mug');
const us = id<AccountId>('us');
const others = id<AccountId>('others');
const today = day('2026-03-04'); // a Wednesday

const terms: AskTerms = {
  holderIds: [us],
  rank: 2,
  requestedOn: today,
  calendar: { deliveryDays: [1, 2, 3, 4, 5], transitDays: 1, cutOff: '14:00' },
  now: { day: today, time: '09:00' },
};

function supplyOf(facts: {
  free?: number;
  receipts?: readonly (readonly [id: string, on: string, free: number])[];
  protections?: readonly Partial<Protection>[];
}): ItemSupply {
  return {
    itemId: mug,
    warehouseId: id<WarehouseId>('main'),
    free: quantity(facts.free ?? 0),
    receipts: (facts.receipts ?? []).map(([receiptId, on, free]) => ({ receiptId: id<ReceiptId>(receiptId), expectedOn: day(on), free: quantity(free) })),
    protections: (facts.protections ?? []).map((part, index) => ({
      protectionId: `p${index}`,
      holderId: others,
      left: quantity(0),
      kind: 'core',
      rank: 1,
      releaseOn: day('2026-12-31'),
      ...part,
    })),
  };
}

function promised(wanted: number | readonly number[], supply: ItemSupply, options: { unit?: number; terms?: Partial<AskTerms> } = {}) {
  const asks = [wanted].flat().map((count) => ({ itemId: mug, quantity: quantity(count), unitContent: options.unit ?? 1 }));
  return promiseLines(asks, { ...terms, ...options.terms }, new Map([[mug, supply]])).map((portions) =>
    portions.map((portion) => [portion.quantity, portion.source.kind === 'receipt' ? portion.source.receiptId : portion.source.kind, portion.deliverOn]),
  );
}

describe('promising', () => {
  test('takes from the shelf what is there, for the next delivery day', () => {
    expect(promised(10, supplyOf({ free: 12 }))).toEqual([[[10, 'stock', '2026-03-05']]]);
  });

  test('dates the part that the shelf cannot cover from firm receipts, and leaves the rest without a day', () => {
    const supply = supplyOf({
      free: 4,
      receipts: [
        ['r1', '2026-03-09', 3],
        ['r2', '2026-03-16', 2],
      ],
    });
    expect(promised(12, supply)).toEqual([
      [
        [4, 'stock', '2026-03-05'],
        [3, 'r1', '2026-03-11'],
        [2, 'r2', '2026-03-18'],
        [3, 'none', null],
      ],
    ]);
  });

  test('counts a receipt past its day and not booked for nothing', () => {
    expect(promised(2, supplyOf({ receipts: [['late', '2026-03-03', 9]] }))).toEqual([[[2, 'none', null]]]);
  });

  test('lets a later line of the same order see what an earlier one took', () => {
    expect(promised([6, 6], supplyOf({ free: 8 }))).toEqual([
      [[6, 'stock', '2026-03-05']],
      [
        [2, 'stock', '2026-03-05'],
        [4, 'none', null],
      ],
    ]);
  });

  test('promises whole account units only', () => {
    expect(promised(36, supplyOf({ free: 30, receipts: [['r1', '2026-03-09', 20]] }), { unit: 18 })).toEqual([
      [
        [18, 'stock', '2026-03-05'],
        [18, 'r1', '2026-03-11'],
      ],
    ]);
  });

  test('keeps what is protected for others, until its release day', () => {
    const kept = supplyOf({ free: 10, receipts: [['r1', '2026-03-20', 10]], protections: [{ left: quantity(8), releaseOn: day('2026-03-15') }] });
    expect(promised(10, kept)).toEqual([
      [
        [2, 'stock', '2026-03-05'],
        [8, 'r1', '2026-03-24'],
      ],
    ]);
  });

  test('lets the holder use up its own protection first', () => {
    const own = supplyOf({ free: 10, protections: [{ holderId: us, left: quantity(8) }] });
    const [portions] = promiseLines([{ itemId: mug, quantity: quantity(10), unitContent: 1 }], terms, new Map([[mug, own]]));
    expect(portions).toMatchObject([{ quantity: 10, protections: [{ protectionId: 'p0', quantity: 8 }] }]);
  });

  test('binds lower ranks only with a prioritized protection', () => {
    const kept = supplyOf({ free: 10, protections: [{ kind: 'prioritized', rank: 2, left: quantity(10) }] });
    expect(promised(5, kept, { terms: { rank: 2 } })).toEqual([[[5, 'stock', '2026-03-05']]]);
    expect(promised(5, kept, { terms: { rank: 3 } })).toEqual([[[5, 'none', null]]]);
  });

  test('never hands out more than supply less what is kept for others, and always accounts for the whole line', () => {
    const small = fc.nat({ max: 40 });
    fc.assert(
      fc.property(
        small,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), small), { maxLength: 4 }),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
        small,
        fc.constantFrom(1, 2, 6),
        (free, arriving, wanted, kept, unit) => {
          const receipts = [...arriving].sort((a, b) => a[0] - b[0]).map(([days, count], index) => [`r${index}`, dayAfter(days), count] as const);
          const supply = supplyOf({ free, receipts, protections: [{ left: quantity(kept) }] });
          const lines = wanted.map((count) => count * unit);
          const answers = promised(lines, supply, { unit });
          const given = answers
            .flat()
            .filter(([, source]) => source !== 'none')
            .reduce((sum, [count]) => sum + Number(count), 0);
          expect(given).toBeLessThanOrEqual(Math.max(0, free + arriving.reduce((sum, [, count]) => sum + count, 0) - kept));
          expect(answers.map((portions) => portions.reduce((sum, [count]) => sum + Number(count), 0))).toEqual(lines);
          expect(answers.flat().every(([count]) => Number(count) % unit === 0)).toBe(true);
        },
      ),
    );
  });
});

function dayAfter(days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
