import { expect, test } from 'vitest';
import { deriveTradePrice } from '#app/domain/catalog/ledger/derive-trade-price.ts';

const sales = (times: number, quantity: number, price: number) => Array.from({ length: times }, () => ({ quantity, price }));

test('takes the commonest price, the higher one of equals', () => {
  expect(deriveTradePrice([...sales(2, 1, 100), ...sales(2, 1, 90)])).toEqual({ breaks: [[1, 100]], carton: null });
});

test('has no price without sales', () => {
  expect(deriveTradePrice([])).toBeNull();
});

test('finds the break where one quantity separates two prices, at the quantity sold most often below it', () => {
  const trade = [...sales(20, 6, 100), ...sales(10, 12, 100), ...sales(3, 36, 85), ...sales(6, 48, 85)];
  expect(deriveTradePrice(trade)).toEqual({
    breaks: [
      [1, 100],
      [48, 85],
    ],
    carton: 48,
  });
});

test('leaves consumer prices out, above one and a half times the usual', () => {
  expect(deriveTradePrice([...sales(9, 6, 100), ...sales(8, 1, 151)])).toEqual({ breaks: [[1, 100]], carton: null });
});

test('sees no break where fewer than 90 % of the lines on a side pay its price', () => {
  const mixed = [...sales(20, 6, 100), ...sales(4, 6, 85), ...sales(6, 48, 85)];
  expect(deriveTradePrice(mixed)?.carton).toBeNull();
});

test('sees a break at exactly 90 %, and not with four lines at the lower price', () => {
  const trade = (above: number) => [...sales(18, 6, 100), ...sales(2, 6, 85), ...sales(above, 48, 85)];
  expect(deriveTradePrice(trade(5))?.carton).toBe(48);
  expect(deriveTradePrice(trade(4))?.carton).toBeNull();
});
