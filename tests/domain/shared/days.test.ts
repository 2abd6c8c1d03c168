import { describe, expect, test } from 'vitest';
import { addDays, day, daysBetween, instant, isWithin, localTime, startOfDay, weekday } from '#app/domain/shared/days.ts';

describe('calendar days', () => {
  test('exist in the calendar or are refused', () => {
    expect(day('2028-02-29')).toBe('2028-02-29');
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', 'today', '2026-06-15T00:00:00Z']) expect(() => day(text)).toThrow('calendar day');
  });
  test('are counted over month, year and clock changes', () => {
    expect([addDays(day('2026-12-31'), 1), addDays(day('2028-03-01'), -1), addDays(day('2026-03-28'), 2)]).toEqual(['2027-01-01', '2028-02-29', '2026-03-30']);
    expect([daysBetween(day('2026-01-01'), day('2027-01-01')), daysBetween(day('2026-06-15'), day('2026-06-10'))]).toEqual([365, -5]);
  });
  test('Monday is 1 and Sunday 7', () => expect(['2026-06-15', '2026-06-21', '1969-12-31'].map((text) => weekday(day(text)))).toEqual([1, 7, 3]));
  test('a validity includes both ends, and no end is open', () => {
    const june = { from: day('2026-06-01'), to: day('2026-06-30') };
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((text) => isWithin(day(text), june))).toEqual([false, true, true, false]);
    expect(isWithin(day('2999-01-01'), { from: june.from, to: null })).toBe(true);
  });
});

describe('instants', () => {
  test('are UTC with milliseconds', () => {
    expect(() => instant('2026-06-15T10:00:00Z')).toThrow('instant');
    expect(() => instant('2026-06-15T10:00:00.000+01:00')).toThrow('instant');
  });
  test('have a day and a time in each zone', () => {
    const late = instant('2026-06-15T23:30:00.000Z');
    expect(localTime(late, 'Europe/London')).toEqual({ day: '2026-06-16', time: '00:30' });
    expect(localTime(late, 'America/New_York')).toEqual({ day: '2026-06-15', time: '19:30' });
    expect(localTime(instant('2026-01-15T00:00:00.000Z'), 'Europe/London')).toEqual({ day: '2026-01-15', time: '00:00' });
  });
  test('begin a day where its zone does, also where the clock skips midnight', () => {
    expect(startOfDay(day('2026-06-15'), 'Europe/London')).toBe('2026-06-14T23:00:00.000Z');
    expect(startOfDay(day('2026-01-15'), 'Europe/London')).toBe('2026-01-15T00:00:00.000Z');
    expect(startOfDay(day('2026-01-15'), 'Pacific/Auckland')).toBe('2026-01-14T11:00:00.000Z');
    expect(startOfDay(day('2026-01-15'), 'Asia/Kolkata')).toBe('2026-01-14T18:30:00.000Z');
    expect(startOfDay(day('2026-04-24'), 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });
});
