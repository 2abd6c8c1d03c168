import { describe, expect, test } from 'vitest';
import { randomIds } from '#app/adapters/ids.ts';

describe('an id', () => {
  test('is 26 characters that cannot be misread', () => expect(randomIds().next()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/));

  test('sorts after every earlier one, also within a millisecond and while the clock goes back', () => {
    let ms = 1_700_000_000_000;
    const ids = randomIds({ nowMs: () => ms });
    const made: string[] = [];
    for (const step of [0, 0, 1, -3_600_000, 0, 5]) {
      ms += step;
      for (let count = 0; count < 2_000; count++) made.push(ids.next());
    }
    expect(new Set(made).size).toBe(made.length);
    expect([...made].sort()).toEqual(made);
  });

  test('begins with its time, so that two servers’ ids sort by it', () => {
    const early = randomIds({ nowMs: () => 1_000 }).next();
    const late = randomIds({ nowMs: () => 1_001 }).next();
    expect(early < late).toBe(true);
    expect(early.slice(0, 10)).toBe('00000000Z8');
  });

  test('uses every character about as often as any other', () => {
    const ids = randomIds();
    const seen = new Map<string, number>();
    for (let count = 0; count < 2_000; count++) for (const digit of ids.number('SO').slice(3).replace('-', '')) seen.set(digit, (seen.get(digit) ?? 0) + 1);
    expect(seen.size).toBe(32);
    for (const count of seen.values()) expect(count).toBeGreaterThan(350);
    for (const count of seen.values()) expect(count).toBeLessThan(650);
  });
});

test('numbers for people have one form each', () => {
  const ids = randomIds();
  expect(ids.number('SO')).toMatch(/^SO-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(ids.number('D')).toMatch(/^D-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('a token has 256 random bits', () => {
  const ids = randomIds();
  expect(Buffer.from(ids.token(), 'base64url')).toHaveLength(32);
  expect(ids.token()).not.toBe(ids.token());
});
