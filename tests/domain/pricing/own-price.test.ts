import { describe, expect, test } from 'vitest';
import { toOwnPrices } from '#app/domain/pricing/own-price.ts';
import type { PriceHolder } from '#app/domain/pricing/price-facts.ts';
import { day } from '#app/domain/shared/days.ts';
import { quantity } from '#app/domain/shared/quantity.ts';
import { aContract, aLine, aList, itemId, pounds, someFacts } from './facts.ts';

function heldOf(holders: readonly PriceHolder[], content = 1) {
  const unit = { unitCode: 'CT', label: 'tray', plural: 'trays', content: quantity(content), source: 'account', isDefault: true } as const;
  const mug = { itemId: itemId('mug'), sku: 'MUG', name: 'Mug', accountCode: null, isPublic: true, unit };
  return toOwnPrices([{ ...mug, baseUnit: { unitCode: 'C62', label: 'piece', plural: 'pieces' } }], someFacts(holders))[0]?.held;
}

const fixed = (name: string, amount: number) => aLine(name, { item: 'mug', breaks: [[1, pounds(amount)]] });

describe('an own price', () => {
  test('says whose line it is, and the last day of that line', () => {
    const ended = { ...fixed('a', 5), validTo: day('2026-12-31') };
    expect(heldOf([aContract('K-1', [ended]), aList('list', [fixed('l', 4)])])).toMatchObject({
      source: { kind: 'contract', number: 'K-1', version: 1, accountName: 'Node 0' },
      validTo: '2026-12-31',
      price: { tenThousandths: pounds(5) },
    });
    expect(heldOf([aList('class-list', [fixed('c', 4)])])).toMatchObject({ source: { kind: 'class-list', name: 'class-list' }, validTo: null });
  });

  test('names the lowest of all hits under the best-price term, not the nearest', () => {
    const holders = [aContract('K-1', [fixed('a', 5)], { bestPrice: true }), aList('list', [{ ...fixed('l', 4), validTo: day('2026-07-01') }])];
    expect(heldOf(holders)).toMatchObject({ source: { kind: 'list', name: 'list' }, validTo: '2026-07-01', price: { tenThousandths: pounds(4) } });
  });

  test('carries breaks as counts of the own unit, the last of those that one count reaches', () => {
    const breaks = [1, 12, 20, 30, 180].map((from, at) => [from, pounds(5 - at)] as const);
    const held = heldOf([aList('list', [aLine('l', { item: 'mug', breaks })])], 18);
    expect(held?.price.tenThousandths).toBe(pounds(4));
    expect(held?.breaks.map(({ fromCount, price }) => [fromCount, price.tenThousandths])).toEqual([
      [2, pounds(2)],
      [10, pounds(1)],
    ]);
  });

  test('is none where nobody holds a price', () => expect(heldOf([])).toBeNull());
});
