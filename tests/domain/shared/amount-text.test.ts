import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, parseAmount } from '#app/domain/shared/amount-text.ts';
import { money } from '#app/domain/shared/money.ts';

const minorOf = (text: string, currency = 'GBP') => {
  const read = parseAmount(text, currency);
  return read.ok ? read.value.minor : read.refusal;
};

describe('an amount as typed', () => {
  test.each([
    ['1200', 120_000],
    ['1,200.5', 120_050],
    ['1 200,50', 120_050],
    ['1,200', 120_000],
    ['0', 0],
    ['１２.００', 1_200],
  ])('%s', (text, minor) => expect(minorOf(text)).toBe(minor));

  test.each(['', 'ten', '-5', '1,20,000', '1.200,00', '1e3'])('%s is none', (text) => expect(minorOf(text)).toEqual({ kind: 'no-amount' }));

  test('has no more decimals than its currency', () => {
    expect(minorOf('1.200')).toEqual({ kind: 'too-many-decimals', most: 2 });
    expect(minorOf('1.200', 'BHD')).toBe(1_200);
    expect(minorOf('12.5', 'JPY')).toEqual({ kind: 'too-many-decimals', most: 0 });
  });

  test('stays within what an amount may be', () => {
    expect(minorOf('100000000000')).toBe(10 ** 13);
    expect(minorOf('100000000000.01')).toEqual({ kind: 'amount-too-large' });
  });

  test('written plainly reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), fc.constantFrom('GBP', 'JPY', 'BHD'), (minor, currency) => {
        expect(minorOf(amountText(money(minor, currency)), currency)).toBe(minor);
      }),
    );
    expect(amountText(money(-5, 'GBP'))).toBe('-0.05');
  });
});
