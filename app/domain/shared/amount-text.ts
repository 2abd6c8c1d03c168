import { currencyExponent } from './currency.ts';
import { type Money, money } from './money.ts';
import { accept, type Result, refuse } from './result.ts';

export type AmountRefusal =
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'too-many-decimals'; readonly most: number }
  | { readonly kind: 'amount-too-large' };

/** Most minor units an amount may have. Source: promises.md 3. */
const MOST_MINOR = 10 ** 13;

/**
 * An amount as people type it: '1200', '1,200.50', '1 200,5'. A comma before three digits is a thousands mark, a point never is.
 * Errors: no number, more decimals than the currency has, too large. Source: promises.md 1, 3.
 */
export function parseAmount(text: string, currency: string): Result<Money, AmountRefusal> {
  const plain = text.normalize('NFKC').replace(/[\s'’]/g, '');
  const read = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(plain) ?? /^(\d+)(?:,(\d*))?$/.exec(plain);
  if (!read) return refuse({ kind: 'no-amount' });
  const [, whole = '', decimals = ''] = read;
  const exponent = currencyExponent(currency);
  if (decimals.length > exponent) return refuse({ kind: 'too-many-decimals', most: exponent });
  const minor = Number(whole.replaceAll(',', '') + decimals.padEnd(exponent, '0'));
  return minor > MOST_MINOR ? refuse({ kind: 'amount-too-large' }) : accept(money(minor, currency));
}

/** An amount as plain text that parseAmount reads back: 1200.50; without sign, thousands or currency. */
export function amountText({ minor, currency }: Money): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const text = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return minor < 0 ? `-${text}` : text;
}
