import { expect, test } from 'vitest';
import { decideRelease } from '#app/domain/ordering/decide-release.ts';
import { id, type ReceiptId } from '#app/domain/shared/ids.ts';

const dated = { source: { kind: 'receipt', receiptId: id<ReceiptId>('r') } } as const;
const undated = { source: { kind: 'none' } } as const;

test('a released order is confirmed when every portion has a day', () => {
  expect(decideRelease({ status: 'on-hold', portions: [dated, { source: { kind: 'stock' } }] })).toEqual({ ok: true, value: { status: 'confirmed' } });
});

test('a released order is part confirmed when a portion waits for supply', () => {
  expect(decideRelease({ status: 'on-hold', portions: [dated, undated] })).toEqual({ ok: true, value: { status: 'part-confirmed' } });
});

test.each(['confirmed', 'part-confirmed', 'canceled'] as const)('an order that is %s is not released', (status) => {
  expect(decideRelease({ status, portions: [dated] })).toEqual({ ok: false, refusal: { kind: 'not-on-hold', status } });
});
