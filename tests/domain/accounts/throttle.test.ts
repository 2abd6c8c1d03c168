import { describe, expect, test } from 'vitest';
import { secondsToWait } from '#app/domain/accounts/throttle.ts';
import { instant } from '#app/domain/shared/days.ts';

const start = instant('2026-03-04T12:00:00.000Z');
const rule = { limit: 3, windowSeconds: 60 };
const wait = (count: number, now: string) => secondsToWait({ count, windowStartedAt: start }, rule, instant(now));

describe('the throttle', () => {
  test('takes tries up to the limit', () => expect(wait(3, '2026-03-04T12:00:10.000Z')).toBeNull());
  test('beyond it says how long to wait', () => expect(wait(4, '2026-03-04T12:00:10.000Z')).toBe(50));
  test('never says to wait for no time', () => expect(wait(4, '2026-03-04T12:00:59.999Z')).toBe(1));
});
