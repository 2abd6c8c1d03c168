import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBaseUnits, toBaseUnits } from '#app/domain/catalog/pack-unit.ts';
import { parseQuantity } from '#app/domain/catalog/parse-quantity.ts';
import { checkQuantity } from '#app/domain/catalog/quantity-rule.ts';
import { quantity } from '#app/domain/shared/quantity.ts';

const piece = { content: quantity(1) };

describe('packs and base units', () => {
  test('go there and back, with what is left over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(1_000_000), (content, base) => {
        const { count, rest } = fromBaseUnits({ content: quantity(content) }, quantity(base));
        expect(toBaseUnits({ content: quantity(content) }, count) + rest).toBe(base);
        expect(rest).toBeLessThan(content);
      }),
    );
  });
  test('a fraction of a pack is a bug, not a quantity', () => expect(() => toBaseUnits(piece, 1.5)).toThrow('whole number of packs'));
});

describe('quantity rules', () => {
  const rule = { minimum: 5, multiple: 3, maximum: 12 };
  const check = (
    entered: number,
    options: { readonly rule?: typeof rule | { minimum: number; multiple: number; maximum: null }; readonly unit?: number; readonly account?: number } = {},
  ) => {
    const checked = checkQuantity({
      entered,
      unit: { content: quantity(options.unit ?? 1) },
      rule: options.rule ?? rule,
      accountUnit: options.account ? { content: quantity(options.account) } : null,
    });
    return checked.ok ? checked.value : [checked.refusal.reason, checked.refusal.below, checked.refusal.above];
  };
  test('minimum 5, multiple 3: 6, 9 and 12 stand', () => {
    expect([6, 9, 12].map((entered) => check(entered))).toEqual([6, 9, 12]);
    expect(check(7)).toEqual(['not-a-multiple', 6, 9]);
  });
  test('account unit 18, multiple 12, entered 3: 2 or 4', () => {
    expect(check(3, { unit: 18, account: 18, rule: { minimum: 1, multiple: 12, maximum: null } })).toEqual(['not-a-multiple', 2, 4]);
  });
  test('zero is refused, with the smallest quantity that stands', () => expect(check(0)).toEqual(['zero', null, 6]));
  test('below the minimum only the way up is named, above the maximum only the way down', () => {
    expect(check(3)).toEqual(['below-minimum', null, 6]);
    expect(check(13)).toEqual(['above-maximum', 12, null]);
  });
  test('a line is a whole number of account units in whatever unit it was entered', () => {
    const free = { minimum: 1, multiple: 1, maximum: null };
    expect(check(20, { account: 18, rule: free })).toEqual(['not-whole-account-units', 18, 36]);
    expect(check(36, { account: 18, rule: free })).toBe(36);
    expect(check(1, { unit: 12, account: 18, rule: free })).toEqual(['not-whole-account-units', null, 3]);
  });
  test('a count beyond what numbers hold is refused, not computed', () =>
    expect(check(Number.MAX_SAFE_INTEGER, { unit: 18 })).toEqual(['above-maximum', null, null]));
  test('the neighbors named stand themselves, and nothing between them does', () => {
    const small = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        fc.nat(60),
        small,
        small,
        small,
        fc.integer({ min: 1, max: 80 }),
        fc.option(fc.integer({ min: 20, max: 200 })),
        (entered, unit, account, multiple, minimum, maximum) => {
          const all = { unit: { content: quantity(unit) }, accountUnit: { content: quantity(account) }, rule: { minimum, multiple, maximum } };
          const stands = (count: number) => checkQuantity({ entered: count, ...all }).ok;
          const checked = checkQuantity({ entered, ...all });
          if (checked.ok) return;
          const { below, above } = checked.refusal;
          for (let count = 0; count < 300; count++) {
            const isNamed = count === below || count === above;
            const isBetween = count > (below ?? -1) && count < (above ?? 300);
            if (isNamed) expect(stands(count)).toBe(true);
            else if (isBetween) expect(stands(count)).toBe(false);
          }
        },
      ),
    );
  });
});

describe('a typed quantity', () => {
  const read = (text: string, locale = 'en-GB') => {
    const parsed = parseQuantity(text, locale);
    if (parsed.ok) return parsed.value;
    return parsed.refusal.kind === 'ambiguous-number' ? parsed.refusal.readings : parsed.refusal.kind;
  };
  test.each([
    ['12', 12],
    [' 1,200 ', 1200],
    ['1 200', 1200],
    ['1\u202F200', 1200],
    ["1'200", 1200],
    ['１２', 12],
    ['12.0', 12],
    ['12,00', 12],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['1.200,00', 1200],
    ['1,200.00', 1200],
    ['+5', 5],
    ['007', 7],
  ])('%s is read', (text, expected) => expect(read(text)).toBe(expected));
  test('one mark before three digits is ambiguous unless it is the locale’s thousands mark', () => {
    expect(read('1.200')).toEqual(['1200', '1.2']);
    expect(read('1.000')).toEqual(['1000', '1']);
    expect(read('1.200', 'de-DE')).toBe(1200);
    expect(read('1,200', 'de-DE')).toEqual(['1200', '1.2']);
  });
  test.each([
    ['1.200,5', 'not-whole'],
    ['1.5', 'not-whole'],
    ['0.500', 'not-whole'],
    ['-3', 'negative'],
    ['', 'no-number'],
    ['12 cs', 'no-number'],
    ['1,20,000', 'no-number'],
    ['1..2', 'no-number'],
    ['99999999999999999', 'too-large'],
  ])('%s is refused', (text, kind) => expect(read(text)).toBe(kind));
  test('a fraction names the whole counts beside it', () => expect(parseQuantity('1.200,5', 'en-GB')).toMatchObject({ refusal: { below: 1200, above: 1201 } }));
});
