import { currencyExponent } from '#app/domain/shared/currency.ts';
import { type Money, money } from '#app/domain/shared/money.ts';

/** Decimals that Stripe counts in where they are not those of ISO 4217. */
const STRIPE_EXPONENTS: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };
/** Amounts with three decimals are taken only when the last one is 0. */
const SMALLEST_OF_THREE = 10;

/** An amount in the whole units Stripe counts in; null when it has no such number. */
export function toStripeAmount({ minor, currency }: Money): number | null {
  const exponent = currencyExponent(currency);
  const shift = (STRIPE_EXPONENTS[currency] ?? exponent) - exponent;
  if (exponent === 3 && minor % SMALLEST_OF_THREE !== 0) return null;
  const amount = minor * 10 ** shift;
  return Number.isSafeInteger(amount) ? amount : null;
}

/** Stripe's whole units as an amount. Errors: no whole number of minor units. */
export function fromStripeAmount(amount: number, stripeCurrency: string): Money {
  const currency = stripeCurrency.toUpperCase();
  const exponent = currencyExponent(currency);
  return money(amount * 10 ** (exponent - (STRIPE_EXPONENTS[currency] ?? exponent)), currency);
}
