import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceFacts, PriceHolder } from '#app/domain/pricing/price-facts.ts';
import { resolvePrice, resolvePrices } from '#app/domain/pricing/resolve-price.ts';
import { day } from '#app/domain/shared/days.ts';
import { id, type PriceLineId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { aContract, aLine, aList, anItem, itemId, pounds, someFacts } from './facts.ts';

const price = (facts: PriceFacts, count = 10, item = 'mug') => {
  const resolved = resolvePrice({ itemId: itemId(item), quantity: quantity(count) }, facts);
  return resolved.ok ? resolved.value.price.tenThousandths / 1_000_000 : resolved.refusal.kind;
};
const misses = (facts: PriceFacts, count = 10) => {
  const resolved = resolvePrice({ itemId: itemId('mug'), quantity: quantity(count) }, facts);
  const trace = resolved.ok ? resolved.value.trace : resolved.refusal.trace;
  return trace.steps.flatMap((step) => (step.kind === 'miss' ? [step.reason] : []));
};
const each = (name: string, amount: number, from = 1) => aLine(name, { item: 'mug', breaks: [[from, pounds(amount)]] });

describe('the access sequence', () => {
  const mug = anItem('mug', { groups: ['mugs', 'kitchen'] });
  const steps: readonly PriceHolder[] = [
    aContract('C-item', [each('l1', 1)]),
    aContract('C-group', [aLine('l2', { group: 'mugs', breaks: [[1, pounds(2)]] })]),
    aContract('C-parent-group', [aLine('l3', { group: 'kitchen', breaks: [[1, pounds(3)]] })]),
    aContract('C-all', [aLine('l4', { breaks: [[1, pounds(4)]] })]),
    aContract('P-item', [each('l5', 5)], { distance: 1 }),
    aContract('P-all', [aLine('l6', { breaks: [[1, pounds(6)]] })], { distance: 1 }),
    aContract('G-item', [each('l7', 7)], { distance: 2 }),
    aList('class-list', [each('l8', 8)]),
    aList('list', [each('l9', 9)]),
  ];
  test.each(steps.map((_, index) => index))('with the first %i steps silent, the next one speaks, however dear', (index) => {
    const left = steps.slice(index).toReversed();
    expect(price(someFacts(left, [mug]))).toBe([1, 2, 3, 4, 5, 6, 7, 8, 9][index]);
  });
  test('nobody holds a price: price on request, never zero', () => expect(price(someFacts([aList('list', [])]))).toBe('price-on-request'));
  test('a hit in another currency is no hit', () => {
    const facts = someFacts([aContract('C', [each('a', 1)], { currency: 'EUR' }), aList('list', [each('b', 9)])]);
    expect([price(facts), misses(facts)]).toEqual([9, ['other-currency']]);
  });
  test('a lowest break above the quantity is no hit', () => {
    const facts = someFacts([aContract('C', [each('a', 1, 11)]), aList('list', [each('b', 9)])]);
    expect([price(facts, 10), misses(facts, 10), price(facts, 11)]).toEqual([9, ['below-lowest-break'], 1]);
  });
  test('validity includes both ends', () => {
    const line = aLine('a', { item: 'mug', breaks: [[1, pounds(1)]], validFrom: day('2026-06-01'), validTo: day('2026-06-30') });
    const on = (text: string) => price(someFacts([aContract('C', [line]), aList('list', [each('b', 9)])], undefined, { on: day(text) }));
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([9, 1, 1, 9]);
  });
  test('a deeper break further down never leaks into a nearer hit', () => {
    const facts = someFacts([
      aContract('C', [each('a', 5)]),
      aList('list', [
        aLine('b', {
          item: 'mug',
          breaks: [
            [1, pounds(6)],
            [100, pounds(1)],
          ],
        }),
      ]),
    ]);
    expect(price(facts, 100)).toBe(5);
  });
  test('a price of zero that was agreed is a price', () => expect(price(someFacts([aContract('C', [each('a', 0)])]))).toBe(0));
});

describe('equal rank', () => {
  test('the later valid-from, then the later activated, then the smaller id', () => {
    const old = aContract('C1', [each('z', 1)], { activatedAt: '2026-01-05T00:00:00.000Z' });
    const later = aContract('C2', [aLine('y', { item: 'mug', breaks: [[1, pounds(2)]], validFrom: day('2026-02-01') })]);
    expect(price(someFacts([old, later]))).toBe(2);
    expect(price(someFacts([old, aContract('C2', [each('y', 2)], { activatedAt: '2026-01-04T00:00:00.000Z' })]))).toBe(1);
    expect(price(someFacts([aContract('C1', [each('z', 1)]), aContract('C2', [each('y', 2)])]))).toBe(2);
  });
  test('chooses among lines that hit', () => {
    const later = aLine('y', { item: 'mug', breaks: [[50, pounds(2)]], validFrom: day('2026-02-01') });
    expect(price(someFacts([aContract('C', [each('z', 1), later])]), 10)).toBe(1);
  });
});

describe('breaks', () => {
  const ladder = aLine('a', {
    item: 'mug',
    breaks: [
      [1, pounds(3)],
      [10, pounds(2)],
      [100, pounds(1)],
    ],
  });
  test('the highest break not above the quantity', () => {
    expect([1, 9, 10, 99, 100, 5000].map((count) => price(someFacts([aContract('C', [ladder])]), count))).toEqual([3, 3, 2, 2, 1, 1]);
  });
  test('repeated lines of one item count together', () => {
    const lines = [
      { itemId: itemId('mug'), quantity: quantity(4) },
      { itemId: itemId('mug'), quantity: quantity(6) },
    ];
    const both = resolvePrices(lines, someFacts([aContract('C', [ladder])]));
    expect(both.map((line) => line.ok && [line.value.price.tenThousandths, line.value.net.minor])).toEqual([
      [pounds(2), 800],
      [pounds(2), 1200],
    ]);
  });
  test('group counts all order lines in scope with the same base unit, however priced', () => {
    const group = aLine('g', {
      group: 'kitchen',
      breakBasis: 'group',
      breaks: [
        [1, pounds(3)],
        [100, pounds(1)],
      ],
    });
    const items = [
      anItem('mug', { groups: ['mugs', 'kitchen'] }),
      anItem('pan', { groups: ['kitchen'] }),
      anItem('salt', { groups: ['kitchen'], baseUnit: 'GRM' }),
      anItem('pen'),
    ];
    const own = aLine('p', { item: 'pan', breaks: [[1, pounds(7)]] });
    const facts = someFacts([aContract('C', [group, own]), aList('list', [aLine('o', { breaks: [[1, pounds(9)]] })])], items);
    const order = (counts: Record<string, number>) =>
      resolvePrices(
        Object.entries(counts).map(([item, count]) => ({ itemId: itemId(item), quantity: quantity(count) })),
        facts,
      );
    const first = (counts: Record<string, number>) => order(counts).map((line) => line.ok && line.value.price.tenThousandths / 1_000_000);
    expect(first({ mug: 60, pan: 40 })).toEqual([1, 7]);
    expect(first({ mug: 60, pan: 39 })).toEqual([3, 7]);
    expect(first({ mug: 60, salt: 500, pen: 500 })).toEqual([3, 1, 9]);
  });
  test('period adds what was invoiced, credits taken off, to this order', () => {
    const line = aLine('p', {
      item: 'mug',
      breakBasis: 'period',
      periodMonths: 12,
      breaks: [
        [1, pounds(3)],
        [100, pounds(1)],
      ],
    });
    const invoiced = (count: number) =>
      price(someFacts([aContract('C', [line])], undefined, { periodQuantities: new Map([[id<PriceLineId>('p'), count]]) }), 10);
    expect([invoiced(0), invoiced(89), invoiced(90), invoiced(-9), invoiced(-10)]).toEqual([3, 3, 1, 3, 'price-on-request']);
  });
});

describe('derived prices', () => {
  const list = aList('list', [
    aLine('l', {
      item: 'mug',
      basis: 6,
      breaks: [
        [1, pounds(10)],
        [100, pounds(5)],
      ],
    }),
  ]);
  const discount = aContract('C', [aLine('d', { kind: 'discount', breaks: [[1, 1_250]] })]);
  test('a discount is off the list price at its lowest break, keeps its basis and rounds once', () => {
    const resolved = resolvePrice({ itemId: itemId('mug'), quantity: quantity(200) }, someFacts([discount, list]));
    expect(resolved).toMatchObject({ value: { price: { tenThousandths: pounds(8.75), basis: 6 }, net: { minor: 29_167 } } });
  });
  test('without a list price on the day or in the currency a discount is no hit', () => {
    expect(misses(someFacts([discount]))).toEqual(['no-list-price']);
    const euro = aList('list', [each('l', 10)], 'EUR');
    expect(misses(someFacts([discount, euro]))).toContain('no-list-price');
  });
  test('cost plus is a markup on cost, half away from zero at the last place', () => {
    const mug = anItem('mug', { cost: { tenThousandths: 3, basis: 1, currency: 'GBP' } });
    const plus = aContract('C', [aLine('c', { kind: 'cost-plus', item: 'mug', breaks: [[1, 5_000]] })]);
    expect(resolvePrice({ itemId: itemId('mug'), quantity: quantity(1) }, someFacts([plus], [mug]))).toMatchObject({ value: { price: { tenThousandths: 5 } } });
    expect(misses(someFacts([plus]))).toEqual(['no-cost']);
    expect(misses(someFacts([plus], [anItem('mug', { cost: { tenThousandths: 3, basis: 1, currency: 'USD' } })]))).toEqual(['no-cost']);
  });
});

describe('best price', () => {
  const dear = aContract('C', [each('a', 5)], { bestPrice: true });
  const cheap = aList('list', [aLine('b', { item: 'mug', basis: 6, breaks: [[1, pounds(24)]] })]);
  test('takes the lowest over the winners of all steps, compared exactly across bases', () => expect(price(someFacts([dear, cheap]))).toBe(24));
  test('is a term: the nearest node that speaks decides', () => {
    expect(price(someFacts([aContract('N', [], { bestPrice: false }), { ...dear, distance: 1 } as PriceHolder, cheap]))).toBe(5);
    expect(price(someFacts([aContract('N', [each('n', 6)]), aContract('P', [], { distance: 1, bestPrice: true }), cheap]))).toBe(24);
  });
  test('equals go to the nearer step', () => {
    const equal = aList('list', [aLine('b', { item: 'mug', basis: 6, breaks: [[1, pounds(30)]] })]);
    expect(price(someFacts([dear, equal]))).toBe(5);
  });
});

describe('worked amounts', () => {
  test.each([
    ['10.00 per 6 × 60 000', 'GBP', 10_000_000, 6, 60_000, 10_000_000],
    ['349.57 per 1 000 000 g × 24 000 000 g', 'GBP', 349_570_000, 1_000_000, 24_000_000, 838_968],
    ['a currency without decimals', 'JPY', 1_995_000, 1, 2, 399],
    ['a currency with three decimals', 'BHD', 12_345, 1, 3, 4],
  ])('%s', (_, currency, tenThousandths, basis, count, minor) => {
    const facts = someFacts([aContract('C', [aLine('a', { item: 'mug', basis, breaks: [[1, tenThousandths]] })], { currency })], undefined, { currency });
    expect(resolvePrice({ itemId: itemId('mug'), quantity: quantity(count) }, facts)).toMatchObject({ value: { net: { minor, currency } } });
  });
});

describe('what always holds', () => {
  const items = ['a', 'b', 'c'].map((name, index) =>
    anItem(name, { groups: index < 2 ? ['g'] : [], cost: { tenThousandths: 70_007 + index, basis: 1, currency: 'GBP' } }),
  );
  const breaks = fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 })
    .chain((froms) =>
      fc
        .array(fc.integer({ min: 0, max: 9_000 }), { minLength: froms.length, maxLength: froms.length })
        .map((values) => froms.sort((x, y) => x - y).map((from, index) => [from, values[index] ?? 0] as const)),
    );
  const line = fc
    .record({
      name: fc.uuid(),
      scope: fc.constantFrom({ item: 'a' }, { item: 'b' }, { item: 'c' }, { group: 'g' }, {}),
      kind: fc.constantFrom('fixed', 'discount', 'cost-plus'),
      breakBasis: fc.constantFrom('line', 'group', 'period'),
      basis: fc.integer({ min: 1, max: 12 }),
      breaks,
    })
    .map(({ name, scope, ...rest }) => aLine(name, { ...scope, ...rest }));
  const lines = fc.array(line, { maxLength: 5 });
  const holders = fc
    .tuple(lines, lines, lines, lines, fc.boolean())
    .map(([own, above, forClass, list, bestPrice]) => [
      aContract('C', own, { bestPrice }),
      aContract('P', above, { distance: 1 }),
      aList('class-list', forClass),
      aList('list', list),
    ]);
  const order = fc.array(fc.record({ itemId: fc.constantFrom(...items.map((item) => item.itemId)), quantity: fc.integer({ min: 1, max: 60 }).map(quantity) }), {
    minLength: 1,
    maxLength: 6,
  });

  test('the order of lines, holders and price lines changes no price', () => {
    fc.assert(
      fc.property(holders, order, (all, wanted) => {
        const turned = all.toReversed().map((holder) => ({ ...holder, lines: holder.lines.toReversed() }));
        const once = resolvePrices(wanted, someFacts(all, items));
        const again = resolvePrices(wanted.toReversed(), someFacts(turned, items)).toReversed();
        expect(again).toEqual(once);
      }),
    );
  });
  test('prices of other items and other nodes change nothing', () => {
    fc.assert(
      fc.property(holders, order, lines, (all, wanted, foreign) => {
        const elsewhere = foreign.map((one) => ({ ...one, scope: { kind: 'item', itemId: itemId('elsewhere') } as const }));
        const more = all.map((holder) => ({ ...holder, lines: [...holder.lines, ...elsewhere] }));
        expect(resolvePrices(wanted, someFacts(more, items))).toEqual(resolvePrices(wanted, someFacts(all, items)));
      }),
    );
  });
  test('on a falling ladder more pieces never cost more apiece, and the net is the exact product rounded once', () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 30 }), (values, some, more, basis) => {
        const [dear = 0, middle = 0, low = 0] = values.sort((x, y) => y - x);
        const facts = someFacts([
          aContract('C', [
            aLine('a', {
              item: 'mug',
              basis,
              breaks: [
                [1, dear],
                [20, middle],
                [90, low],
              ],
            }),
          ]),
        ]);
        const at = (count: number) => resolvePrice({ itemId: itemId('mug'), quantity: quantity(count) }, facts);
        const [fewer, greater] = [at(some), at(some + more)];
        if (!fewer.ok || !greater.ok) throw new Error('a price for any quantity from one');
        expect(greater.value.price.tenThousandths).toBeLessThanOrEqual(fewer.value.price.tenThousandths);
        const twice = 2n * BigInt(fewer.value.price.tenThousandths) * BigInt(some);
        const unit = BigInt(basis) * 10_000n;
        expect(BigInt(fewer.value.net.minor)).toBe((twice + unit) / (2n * unit));
      }),
    );
  });
});
