import { assert } from './assert.ts';
import { type Money, money } from './money.ts';
import type { Quantity } from './quantity.ts';
import { scaleRounded } from './round.ts';

/**
 * A price agreed per `basis` base units, in ten-thousandths of the minor unit: £2.55 for one is
 * `{ tenThousandths: 2_550_000, basis: 1 }`. Nothing is divided before the line. Source: domain.md part 2.
 */
export type UnitPrice = { readonly tenThousandths: number; readonly basis: number; readonly currency: string };

const SCALE = 10_000;

/** Makes a unit price. Errors: negative or fractional price, basis below one, no currency code. */
export function unitPrice(price: UnitPrice): UnitPrice {
  assert(Number.isSafeInteger(price.tenThousandths) && price.tenThousandths >= 0, `a whole price, got ${price.tenThousandths}`);
  assert(Number.isSafeInteger(price.basis) && price.basis >= 1, `a basis of one or more base units, got ${price.basis}`);
  assert(/^[A-Z]{3}$/.test(price.currency), `a currency code, got ${price.currency}`);
  return price;
}

/** price × base quantity ÷ basis, rounded once, half away from zero. Errors: beyond the safe range. Source: domain.md part 2. */
export function extend(price: UnitPrice, quantity: Quantity): Money {
  return money(scaleRounded(price.tenThousandths, quantity, price.basis * SCALE), price.currency);
}

/** Negative when a is the lower price for the same quantity, compared exactly across bases. Errors: two currencies. */
export function comparePrices(a: UnitPrice, b: UnitPrice): number {
  assert(a.currency === b.currency, `one currency, got ${a.currency} and ${b.currency}`);
  const difference = BigInt(a.tenThousandths) * BigInt(b.basis) - BigInt(b.tenThousandths) * BigInt(a.basis);
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
