import { expect, test } from 'vitest';
import { firstDelivery, readyFromShelf } from '#app/domain/fulfillment/ship-days.ts';
import { day } from '#app/domain/shared/days.ts';

const weekdays = { deliveryDays: [1, 2, 3, 4, 5], transitDays: 1, cutOff: '14:00' };
const wednesday = day('2026-03-04');
const friday = day('2026-03-06');

test('goods leave today before the cut-off and tomorrow from the cut-off on', () => {
  expect(readyFromShelf({ day: wednesday, time: '13:59' }, weekdays)).toBe('2026-03-04');
  expect(readyFromShelf({ day: wednesday, time: '14:00' }, weekdays)).toBe('2026-03-05');
});

test('nothing leaves at the weekend', () => {
  expect(readyFromShelf({ day: friday, time: '15:00' }, weekdays)).toBe('2026-03-09');
});

test('transit counts working days', () => {
  expect(firstDelivery({ readyOn: friday, requestedOn: friday, calendar: weekdays })).toEqual({ shipOn: '2026-03-06', deliverOn: '2026-03-09' });
});

test('a ship-to that takes goods on Tuesdays waits for one', () => {
  const tuesdays = { ...weekdays, deliveryDays: [2] };
  expect(firstDelivery({ readyOn: wednesday, requestedOn: wednesday, calendar: tuesdays })).toEqual({ shipOn: '2026-03-09', deliverOn: '2026-03-10' });
});

test('a requested day later than the earliest one is kept', () => {
  expect(firstDelivery({ readyOn: wednesday, requestedOn: day('2026-03-18'), calendar: weekdays })).toEqual({ shipOn: '2026-03-17', deliverOn: '2026-03-18' });
});
