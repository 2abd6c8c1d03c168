import { assert } from './assert.ts';
import { scaleRounded } from './round.ts';

/** An amount: whole minor units (pence, cents) of one ISO 4217 currency. Source: domain.md part 2, record 0003. */
export type Money = { readonly minor: number; readonly currency: string };

/** Makes an amount. Errors: a fraction of a minor unit, beyond the safe range, or a word that is no currency code. */
export function money(minor: number, currency: string): Money {
  assert(Number.isSafeInteger(minor), `whole minor units, got ${minor}`);
  assert(/^[A-Z]{3}$/.test(currency), `a currency code, got ${currency}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** a + b. Errors: two currencies. Source: domain.md part 2, "currencies never mix in a sum". */
export function addMoney(a: Money, b: Money): Money {
  assert(a.currency === b.currency, `one currency, got ${a.currency} and ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}

/** a − b. Errors: two currencies. */
export function subtractMoney(a: Money, b: Money): Money {
  return addMoney(a, money(-b.minor, b.currency));
}

/** Sum of amounts in one currency, zero of it when there are none. Errors: another currency among them. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(addMoney, money(0, currency));
}

/** The share of an amount in basis points (1/10 000), rounded once, half away from zero. Source: domain.md part 2. */
export function basisPointsOf(amount: Money, basisPoints: number): Money {
  return money(scaleRounded(amount.minor, basisPoints, 10_000), amount.currency);
}
