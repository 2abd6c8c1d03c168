import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMoney, basisPointsOf, money, sumMoney } from '#app/domain/shared/money.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { divideRounded, scaleRounded, toSafeNumber } from '#app/domain/shared/round.ts';
import { allocateMoney } from '#app/domain/shared/split-amount.ts';
import { taxGroups, totalTax } from '#app/domain/shared/tax.ts';
import { comparePrices, extend, unitPrice } from '#app/domain/shared/unit-price.ts';

describe('amounts', () => {
  test('are whole minor units of a currency', () => {
    expect(() => money(0.5, 'GBP')).toThrow('whole minor units');
    expect(() => money(2 ** 53, 'GBP')).toThrow('whole minor units');
    expect(() => money(1, 'pounds')).toThrow('currency code');
    expect(Object.is(money(-0, 'GBP').minor, 0)).toBe(true);
  });
  test('never mix currencies in a sum', () => {
    expect(() => addMoney(money(1, 'GBP'), money(1, 'EUR'))).toThrow('one currency');
    expect(sumMoney([], 'JPY')).toEqual({ minor: 0, currency: 'JPY' });
  });
  test('round half away from zero', () => {
    expect([5, -5, 4, -4].map((minor) => basisPointsOf(money(minor, 'GBP'), 1_000).minor)).toEqual([1, -1, 0, 0]);
  });
  test('the quick way of rounding is the exact way', () => {
    const any = fc.oneof(fc.integer({ min: -5_000, max: 5_000 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(any, any, fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })), (value, times, by) => {
        const exact = divideRounded(BigInt(value) * BigInt(times), BigInt(by));
        if (exact > BigInt(Number.MAX_SAFE_INTEGER) || exact < -BigInt(Number.MAX_SAFE_INTEGER))
          expect(() => scaleRounded(value, times, by)).toThrow('safe range');
        else expect(scaleRounded(value, times, by)).toBe(toSafeNumber(exact));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('unit prices', () => {
  test.each([
    ['10.00 per 6 × 60 000', { tenThousandths: 10_000_000, basis: 6, currency: 'GBP' }, 60_000, 10_000_000],
    ['349.57 per 1 000 000 g × 24 000 000 g', { tenThousandths: 349_570_000, basis: 1_000_000, currency: 'GBP' }, 24_000_000, 838_968],
    ['half a penny goes up', { tenThousandths: 5_000, basis: 1, currency: 'GBP' }, 1, 1],
    ['a hair less goes down', { tenThousandths: 4_999, basis: 1, currency: 'GBP' }, 1, 0],
  ])('%s', (_, price, count, minor) => expect(extend(price, quantity(count))).toEqual({ minor, currency: 'GBP' }));
  test('an amount beyond the safe range is an error, never a wrong number', () => {
    expect(() => extend({ tenThousandths: Number.MAX_SAFE_INTEGER, basis: 1, currency: 'GBP' }, quantity(1_000_000))).toThrow('safe range');
  });
  test('compare exactly across bases', () => {
    const price = (tenThousandths: number, basis: number) => unitPrice({ tenThousandths, basis, currency: 'GBP' });
    expect([comparePrices(price(1, 3), price(2, 6)), comparePrices(price(1, 3), price(333, 1_000)), comparePrices(price(333, 1_000), price(1, 3))]).toEqual([
      0, 1, -1,
    ]);
    expect(() => unitPrice({ tenThousandths: 1, basis: 0, currency: 'GBP' })).toThrow('basis');
    expect(() => unitPrice({ tenThousandths: -1, basis: 1, currency: 'GBP' })).toThrow('price');
  });
});

describe('splitting an amount', () => {
  const split = (minor: number, weights: Record<string, number>) => {
    const parts = allocateMoney(
      money(minor, 'GBP'),
      Object.entries(weights).map(([id, weight]) => ({ id, weight })),
    );
    return parts.ok ? parts.value.map((part) => `${part.id} ${part.amount.minor}`) : parts.refusal.kind;
  };
  test('the largest remainder gets the odd penny, ties go to the smallest id', () => {
    expect(split(100, { b: 1, a: 1, c: 1 })).toEqual(['b 33', 'a 34', 'c 33']);
    expect(split(10, { a: 1, b: 2, c: 4 })).toEqual(['a 1', 'b 3', 'c 6']);
  });
  test('negatives split by their absolute value', () => expect(split(-100, { b: 1, a: -1, c: 1 })).toEqual(['b -33', 'a -34', 'c -33']));
  test('is refused without any weight', () => {
    expect(split(100, { a: 0, b: 0 })).toBe('no-weight');
    expect(split(0, {})).toBe('no-weight');
  });
  test('the parts add up exactly, each within a penny of its share, whatever the order', () => {
    const shares = fc.uniqueArray(fc.record({ id: fc.uuid(), weight: fc.integer({ min: -1_000_000, max: 1_000_000 }) }), {
      minLength: 1,
      maxLength: 12,
      selector: (share) => share.id,
    });
    fc.assert(
      fc.property(shares, fc.integer({ min: -10_000_000, max: 10_000_000 }), (list, minor) => {
        const parts = allocateMoney(money(minor, 'GBP'), list);
        const whole = list.reduce((sum, share) => sum + Math.abs(share.weight), 0);
        expect(parts.ok).toBe(whole > 0);
        if (!parts.ok) return;
        expect(parts.value.reduce((sum, part) => sum + part.amount.minor, 0)).toBe(minor);
        for (const [index, part] of parts.value.entries())
          expect(Math.abs(part.amount.minor - (minor * Math.abs(list[index]?.weight ?? 0)) / whole)).toBeLessThan(1);
        const turned = allocateMoney(money(minor, 'GBP'), list.toReversed());
        expect(turned.ok && turned.value.toReversed()).toEqual(parts.value);
      }),
    );
  });
});

describe('tax', () => {
  const line = (minor: number, category: string, rateBasisPoints: number) => ({ net: money(minor, 'GBP'), category, rateBasisPoints });
  test('is rounded once per category and rate over the sum of nets', () => {
    const groups = taxGroups([line(3, 'S', 2_000), line(3, 'S', 2_000), line(3, 'S', 500), line(1_000, 'G', 0), line(2, 'S', 2_000)]);
    expect(groups.map((group) => [group.category, group.rateBasisPoints, group.net.minor, group.tax.minor])).toEqual([
      ['G', 0, 1_000, 0],
      ['S', 500, 3, 0],
      ['S', 2_000, 8, 2],
    ]);
    expect(totalTax(groups, 'GBP')).toEqual(money(2, 'GBP'));
  });
  test('keeps a group that nets to zero', () =>
    expect(taxGroups([line(500, 'S', 2_000), line(-500, 'S', 2_000)])).toEqual([
      { category: 'S', rateBasisPoints: 2_000, net: money(0, 'GBP'), tax: money(0, 'GBP') },
    ]));
  test('no line, no tax', () => expect(totalTax(taxGroups([]), 'BHD')).toEqual({ minor: 0, currency: 'BHD' }));
});
