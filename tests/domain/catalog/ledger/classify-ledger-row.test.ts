import { expect, test } from 'vitest';
import { classifyLedgerRow } from '#app/domain/catalog/ledger/classify-ledger-row.ts';
import { netOfRow } from '#app/domain/catalog/ledger/read-ledger.ts';
import { weeksForward } from '#app/domain/catalog/ledger/weeks-forward.ts';
import { addDays, day, weekday } from '#app/domain/shared/days.ts';

const RULES = { goods: /^\d{5}/, creditPrefix: 'C', adjustmentPrefix: 'A' };
const ROW = {
  number: 2,
  document: '536365',
  sku: '85123A',
  description: 'x',
  quantity: 6,
  day: day('2010-12-01'),
  price: 2_550_000,
  customer: '17850',
  country: 'GB',
};

test.each([
  ['goods-sold', {}],
  ['goods-credited', { document: 'C536365', quantity: -1 }],
  ['goods-free', { price: 0 }],
  ['charge', { sku: 'POST' }],
  ['charge-credited', { sku: 'D', document: 'C1', quantity: -1 }],
  ['adjustment', { document: 'A563187', sku: 'B', price: -1, customer: null }],
  ['adjustment', { document: 'A563185', sku: 'B' }],
  ['stock-written-off', { customer: null, price: 0, quantity: -3 }],
  ['stock-corrected', { customer: null, price: 0 }],
  ['consumer-credit', { customer: null, document: 'C1', quantity: -1 }],
  ['consumer-sale', { customer: null }],
  ['consumer-sale', { customer: null, sku: 'DOT' }],
] as const)('classes a row as %s', (expected, changes) => {
  expect(classifyLedgerRow({ ...ROW, ...changes }, RULES)).toBe(expected);
});

test('rounds the net of a row once, half away from zero', () => {
  expect(netOfRow({ quantity: 3, price: 5_000 })).toBe(2);
  expect(netOfRow({ quantity: -3, price: 5_000 })).toBe(-2);
  expect(netOfRow({ quantity: 0, price: -5_000 })).toBe(0);
});

test('moves a year by whole weeks into the week before, whatever day it is', () => {
  const last = day('2011-12-09');
  for (const today of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map(day)) {
    const days = weeksForward({ last, today });
    const monday = addDays(today, 1 - weekday(today));
    expect(days % 7).toBe(0);
    expect(addDays(last, days) < monday && addDays(last, days) >= addDays(monday, -7)).toBe(true);
  }
});
