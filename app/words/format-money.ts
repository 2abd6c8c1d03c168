import { currencyExponent } from '#app/domain/shared/currency.ts';
import type { Money } from '#app/domain/shared/money.ts';
import { divideRounded } from '#app/domain/shared/round.ts';
import type { UnitPrice } from '#app/domain/shared/unit-price.ts';
import { currencyStyle } from './currency-style.ts';
import { MINUS, numberStyle } from './number-style.ts';

/** An amount with its sign: £1,234.50, −£4.20. Source: experience.md M1. */
export function formatMoney(amount: Money, locale: string): string {
  return signed(formatMinor(amount, locale), currencyStyle(locale, amount.currency));
}

/** An amount as a column shows it: 1,234.50, the currency said once in its head. */
export function formatMinor(amount: Money, locale: string): string {
  return numberStyle(locale).write(amount.minor, currencyExponent(amount.currency));
}

/** A difference: always with a sign, + or −. */
export function formatDifference(amount: Money, locale: string): string {
  const text = formatMoney(amount, locale);
  return amount.minor > 0 ? `+${text}` : text;
}

/** The sign a column head carries: £. */
export function currencySign(currency: string, locale: string): string {
  const { before, after } = currencyStyle(locale, currency);
  return (before + after).trim();
}

/** content: base units in the selling unit (6 for a case of 6). decimals: what the column needs, from unitPriceDecimals. */
export type PriceShown = { readonly content: number; readonly decimals?: number };

/** A price per selling unit, without sign, with 2 to 4 decimals as it needs. Source: experience.md M2. */
export function formatUnitPrice(price: UnitPrice, shown: PriceShown, locale: string): string {
  const exponent = currencyExponent(price.currency);
  const decimals = Math.min(exponent + 2, Math.max(shown.decimals ?? 0, unitPriceDecimals(price, shown.content)));
  const scaled = scaledPrice(price, shown.content);
  return numberStyle(locale).write(divideRounded(scaled, 10n ** BigInt(EXTRA - (decimals - exponent))), decimals);
}

/** The same with the currency's sign: £2.5500. */
export function formatUnitPriceMoney(price: UnitPrice, shown: PriceShown, locale: string): string {
  return signed(formatUnitPrice(price, shown, locale), currencyStyle(locale, price.currency));
}

/** Decimals one price needs, at least the currency's and at most two more; a column takes the most of its rows. */
export function unitPriceDecimals(price: UnitPrice, content: number): number {
  const exponent = currencyExponent(price.currency);
  const scaled = scaledPrice(price, content);
  if (scaled % 10_000n === 0n) return exponent;
  return scaled % 1_000n === 0n ? exponent + 1 : exponent + 2;
}

/** Unit prices carry this many decimals below the minor unit. */
const EXTRA = 4;

function scaledPrice(price: UnitPrice, content: number): bigint {
  return divideRounded(BigInt(price.tenThousandths) * BigInt(content), BigInt(price.basis));
}

function signed(number: string, style: { readonly before: string; readonly after: string }): string {
  if (number.startsWith(MINUS)) return MINUS + style.before + number.slice(1) + style.after;
  return style.before + number + style.after;
}
