import { expect, test } from 'vitest';
import { type OrderFactsNow, orderStatusNow } from '#app/domain/ordering/order-status.ts';

const line = (facts: Partial<OrderFactsNow['lines'][number]> = {}) => ({ ordered: 6, picked: 0, shipped: 0, invoiced: 0, ...facts });
const status = (facts: Partial<OrderFactsNow>) => orderStatusNow({ status: 'confirmed', lines: [line()], hasUndated: false, isSettled: true, ...facts });

test.each([
  ['confirmed', {}],
  ['part-confirmed', { hasUndated: true }],
  ['confirmed', { status: 'in-fulfillment' }],
  ['in-fulfillment', { lines: [line({ picked: 6 })] }],
  ['in-fulfillment', { lines: [line({ shipped: 5 })], hasUndated: true }],
  ['in-fulfillment', { lines: [line({ shipped: 6, invoiced: 6 }), line()] }],
  ['shipped', { lines: [line({ shipped: 6 })] }],
  ['shipped', { lines: [line({ shipped: 6, invoiced: 6 }), line({ shipped: 6, invoiced: 5 })], isSettled: false }],
  ['invoiced', { lines: [line({ shipped: 6, invoiced: 6 })], isSettled: false }],
  ['closed', { lines: [line({ shipped: 6, invoiced: 6 })] }],
  ['on-hold', { status: 'on-hold', hasUndated: true }],
  ['canceled', { status: 'canceled' }],
] satisfies readonly (readonly [string, Partial<OrderFactsNow>])[])('an order is %s when %j', (expected, facts) => {
  expect(status(facts)).toBe(expected);
});
