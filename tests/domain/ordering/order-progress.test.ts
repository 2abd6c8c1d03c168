import { expect, test } from 'vitest';
import { orderProgress } from '#app/domain/ordering/order-progress.ts';

type Line = Parameters<typeof orderProgress>[0][number];
const line = (shipped: number, facts: { readonly isPicking?: boolean; readonly isOpen?: boolean } = {}): Line => ({
  isOpen: facts.isOpen ?? true,
  quantity: 6,
  shipped,
  portions: shipped === 6 ? [] : [{ quantity: 6 - shipped, deliverOn: null, isPicking: facts.isPicking ?? false }],
});

test('each open line counts where it has come farthest', () => {
  const lines = [line(6), line(4, { isPicking: true }), line(0, { isPicking: true }), line(0), line(0, { isOpen: false })];
  expect(orderProgress(lines)).toEqual({ lines: 4, left: 1, inPart: 1, picking: 1 });
});
