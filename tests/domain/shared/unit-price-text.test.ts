import { expect, test } from 'vitest';
import { unitPriceText } from '#app/domain/shared/unit-price-text.ts';

const text = (tenThousandths: number, currency = 'GBP') => unitPriceText({ tenThousandths, basis: 1, currency });

test('writes a price with the decimals of its currency at least, and those it needs', () => {
  expect(text(2_550_000)).toBe('2.55');
  expect(text(2_000_000)).toBe('2.00');
  expect(text(42_500)).toBe('0.0425');
  expect(text(1)).toBe('0.000001');
  expect(text(0)).toBe('0.00');
  expect(text(1_234_567_890_000)).toBe('1234567.89');
});

test('follows currencies without a minor unit, and with three decimals', () => {
  expect(text(1_500_000, 'JPY')).toBe('150');
  expect(text(1_505_000, 'JPY')).toBe('150.5');
  expect(text(12_500_000, 'KWD')).toBe('1.250');
});
