import { describe, expect, test } from 'vitest';
import { ladderInUnit, nextBreak } from '#app/domain/pricing/ladder.ts';
import { forBuyer } from '#app/domain/pricing/price-trace.ts';
import { resolvePrice } from '#app/domain/pricing/resolve-price.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { aContract, aLine, aList, anItem, itemId, pounds, someFacts } from './facts.ts';

const cost = { tenThousandths: 1_234_567, basis: 1, currency: 'GBP' };
const piece = { content: quantity(1) };

function resolved(lines: Parameters<typeof aContract>[1], count: number) {
  const answer = resolvePrice(
    { itemId: itemId('mug'), quantity: quantity(count) },
    someFacts([aContract('KA-1', lines), aList('list', [aLine('l', { breaks: [[1, pounds(4)]] })])], [anItem('mug', { cost })]),
  );
  if (!answer.ok) throw new Error('a price');
  return answer.value;
}

describe('the trace', () => {
  test('names steps tried, hit, break, adjustment and rounding', () => {
    const { trace } = resolved(
      [
        aLine('m', { item: 'mug', breaks: [[25, 1]] }),
        aLine('d', {
          kind: 'discount',
          breaks: [
            [1, 1_000],
            [12, 2_500],
          ],
        }),
      ],
      24,
    );
    expect(trace.steps.map((step) => step.kind)).toEqual(['miss', 'hit', 'break', 'adjustment', 'rounding']);
    expect(trace.steps.slice(2)).toMatchObject([
      { basis: 'line', basisQuantity: 24, from: 12, value: 2_500 },
      { of: 'list-price', base: { tenThousandths: pounds(4) }, basisPoints: -2_500, price: { tenThousandths: pounds(3) } },
      { quantity: 24, net: { minor: 7_200 } },
    ]);
  });
  test('shows a buyer neither cost nor markup, nor that the price stands on cost', () => {
    const { trace } = resolved([aLine('c', { kind: 'cost-plus', item: 'mug', breaks: [[1, 3_700]] })], 24);
    expect(trace.steps).toContainEqual(expect.objectContaining({ kind: 'adjustment', of: 'cost', base: cost, basisPoints: 3_700 }));
    const shown = forBuyer(trace);
    expect(shown.steps).toContainEqual(expect.objectContaining({ kind: 'hit', lineKind: 'agreed' }));
    expect(JSON.stringify(shown)).not.toMatch(/cost|1234567|3700/);
  });
  test('a miss for want of a cost does not tell a buyer so', () => {
    const facts = someFacts([aContract('KA-1', [aLine('c', { kind: 'cost-plus', item: 'mug', breaks: [[1, 3_700]] })])]);
    const answer = resolvePrice({ itemId: itemId('mug'), quantity: quantity(1) }, facts);
    if (answer.ok) throw new Error('no price');
    expect(JSON.stringify(forBuyer(answer.refusal.trace))).not.toContain('cost');
  });
});

describe('the ladder', () => {
  const breaks = [
    [1, pounds(3)],
    [10, pounds(2)],
    [100, pounds(1.9)],
  ] as const;
  test('says so when ordering up to the next break costs less', () => {
    const { ladder } = resolved([aLine('a', { item: 'mug', breaks })], 8);
    expect(nextBreak(ladder, piece)).toMatchObject({
      from: 10,
      more: 2,
      quantity: 10,
      total: { minor: 2_000 },
      worth: { minor: 1_000 },
      cheaper: { minor: 400 },
    });
  });
  test('and does not when it costs as much or more', () => {
    const { ladder } = resolved(
      [
        aLine('a', {
          item: 'mug',
          breaks: [
            [1, pounds(2.5)],
            [10, pounds(2)],
          ],
        }),
      ],
      8,
    );
    expect(nextBreak(ladder, piece)).toMatchObject({ total: { minor: 2_000 }, worth: { minor: 500 }, cheaper: null });
  });
  test('counts whole selling units: a break inside a unit is reached by the next full one', () => {
    const { ladder } = resolved([aLine('a', { item: 'mug', breaks })], 6);
    expect(nextBreak(ladder, { content: quantity(6) })).toMatchObject({ more: 1, count: 2, quantity: 12, total: { minor: 2_400 }, cheaper: null });
    expect(ladderInUnit(ladder, { content: quantity(6) })).toMatchObject([
      { fromCount: 1, perUnit: { tenThousandths: pounds(18) }, exact: true, isCurrent: true },
      { fromCount: 2, perUnit: { tenThousandths: pounds(12) }, isCurrent: false },
      { fromCount: 17, perUnit: { tenThousandths: pounds(11.4) }, isCurrent: false },
    ]);
  });
  test('has nothing next on its last rung', () => expect(nextBreak(resolved([aLine('a', { item: 'mug', breaks })], 100).ladder, piece)).toBeNull());
  test('works derived prices out on every rung', () => {
    const { ladder } = resolved(
      [
        aLine('d', {
          kind: 'discount',
          breaks: [
            [1, 1_000],
            [12, 2_500],
          ],
        }),
      ],
      1,
    );
    expect(ladder.rungs.map((rung) => rung.price.tenThousandths)).toEqual([pounds(3.6), pounds(3)]);
  });
});
