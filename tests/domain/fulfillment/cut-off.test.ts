import { expect, test } from 'vitest';
import { deliveryDays, nextCutOff } from '#app/domain/fulfillment/cut-off.ts';
import { freeByDay } from '#app/domain/fulfillment/free-by-day.ts';
import type { AskTerms } from '#app/domain/fulfillment/promise.ts';
import type { ItemSupply } from '#app/domain/fulfillment/supply.ts';
import { day } from '#app/domain/shared/days.ts';
import { type AccountId, type ItemId, id, type ReceiptId, type WarehouseId } from '#app/domain/shared/ids.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const calendar = { deliveryDays: [1, 2, 3, 4, 5], transitDays: 1, cutOff: '14:00' };

test('the cut-off is today as long as it has not passed', () => {
  expect(nextCutOff({ day: day('2026-03-04'), time: '13:59' }, calendar)).toEqual({
    day: '2026-03-04',
    time: '14:00',
    minutesLeft: 1,
    deliverOn: '2026-03-05',
  });
});

test('at the minute itself it is the next working day’s, over a weekend too', () => {
  expect(nextCutOff({ day: day('2026-03-06'), time: '14:00' }, calendar)).toEqual({
    day: '2026-03-09',
    time: '14:00',
    minutesLeft: 3 * 1_440,
    deliverOn: '2026-03-10',
  });
});

test('delivery days are the ship-to’s weekdays from a day on', () => {
  expect(deliveryDays(day('2026-03-05'), { ...calendar, deliveryDays: [2, 4] }, 3)).toEqual(['2026-03-05', '2026-03-10', '2026-03-12']);
});

test('what is free grows with firm receipts, in whole units, less what others have protected', () => {
  const supply: ItemSupply = {
    itemId: id<ItemId>('i'),
    warehouseId: id<WarehouseId>('w'),
    free: quantity(20),
    receipts: [{ receiptId: id<ReceiptId>('r'), expectedOn: day('2026-03-09'), free: quantity(13) }],
    protections: [{ protectionId: 'p', holderId: id<AccountId>('other'), left: quantity(6), kind: 'core', rank: 1, releaseOn: day('2026-04-01') }],
  };
  const now = { day: day('2026-03-04'), time: '10:00' };
  const terms: AskTerms = { holderIds: [id<AccountId>('me')], rank: 3, requestedOn: now.day, calendar, now };
  expect(freeByDay(supply, terms, { unitContent: quantity(6), days: 6 }).map(({ day: on, free }) => [on, free])).toEqual([
    ['2026-03-05', 12],
    ['2026-03-06', 12],
    ['2026-03-09', 12],
    ['2026-03-10', 12],
    ['2026-03-11', 24],
    ['2026-03-12', 24],
  ]);
});
