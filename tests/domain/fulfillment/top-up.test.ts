import { expect, test } from 'vitest';
import type { ItemSupply } from '#app/domain/fulfillment/supply.ts';
import { planTopUp, type WaitingLine } from '#app/domain/fulfillment/top-up.ts';
import { day, instant } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type OrderLineId, type ReceiptId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const now = { day: day('2026-03-04'), time: '09:00' };
const supply = (free: number, receipts: ItemSupply['receipts'] = []): ItemSupply => ({
  itemId: id<ItemId>('mug'),
  warehouseId: id<WarehouseId>('main'),
  free: quantity(free),
  receipts,
  protections: [],
});

function line(name: string, count: number, facts: Partial<WaitingLine> & { receiptId?: string } = {}): WaitingLine {
  const { receiptId, ...rest } = facts;
  return {
    lineId: id<OrderLineId>(name),
    rank: 5,
    requestedOn: day('2026-03-02'),
    placedAt: instant('2026-03-01T10:00:00.000Z'),
    unitContent: 1,
    holderIds: [id<AccountId>('us')],
    calendar: { deliveryDays: [1, 2, 3, 4, 5], transitDays: 1, cutOff: '14:00' },
    waiting: [
      { promiseId: `promise of ${name}`, quantity: quantity(count), receiptId: receiptId === undefined ? null : id<ReceiptId>(receiptId), protections: [] },
    ],
    ...rest,
  };
}

const served = (lines: readonly WaitingLine[], of: ItemSupply) =>
  planTopUp(lines, of, now).map((topUp) => [topUp.lineId, topUp.portions.map((portion) => [portion.quantity, portion.source.kind])]);

test('serves rank 1 first, whatever the order of the lines', () => {
  const lines = [line('late', 6, { rank: 9 }), line('key', 6, { rank: 1 }), line('growth', 6, { rank: 5 })];
  const expected = [
    ['key', [[6, 'stock']]],
    [
      'growth',
      [
        [2, 'stock'],
        [4, 'none'],
      ],
    ],
  ];
  expect(served(lines, supply(8))).toEqual(expected);
  expect(served([...lines].reverse(), supply(8))).toEqual(expected);
});

test('within a rank the requested day decides, then the placing, then the line', () => {
  const lines = [line('c', 1), line('b', 1, { placedAt: instant('2026-02-28T10:00:00.000Z') }), line('d', 1), line('a', 1, { requestedOn: day('2026-03-01') })];
  expect(served(lines, supply(3)).map(([name]) => name)).toEqual(['a', 'b', 'c']);
});

test('moves a line from a later receipt to the shelf, so that the receipt is free for others', () => {
  const receipt = { receiptId: id<ReceiptId>('r1'), expectedOn: day('2026-03-20'), free: quantity(0) };
  const lines = [line('first', 5, { rank: 1, receiptId: 'r1' }), line('second', 5, { rank: 2 })];
  expect(served(lines, supply(5, [receipt]))).toEqual([
    ['first', [[5, 'stock']]],
    ['second', [[5, 'receipt']]],
  ]);
});

test('leaves a line alone that gets nothing better', () => {
  expect(served([line('waits', 5)], supply(0))).toEqual([]);
});

test('gives whole account units', () => {
  expect(served([line('cartons', 24, { unitContent: 12 })], supply(20))).toEqual([
    [
      'cartons',
      [
        [12, 'stock'],
        [12, 'none'],
      ],
    ],
  ]);
});
