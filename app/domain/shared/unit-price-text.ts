import { currencyExponent } from './currency.ts';
import type { UnitPrice } from './unit-price.ts';

/** Decimals a unit price has below the minor unit. */
const EXTRA = 4;

/** A price as plain text: 2.55, 0.0425. For its basis; as many decimals as it needs and the currency has; no sign, thousands or currency. */
export function unitPriceText({ tenThousandths, currency }: UnitPrice): string {
  const exponent = currencyExponent(currency);
  const digits = String(tenThousandths).padStart(exponent + EXTRA + 1, '0');
  const whole = digits.slice(0, -(exponent + EXTRA));
  const decimals = digits
    .slice(-(exponent + EXTRA))
    .replace(/0+$/, '')
    .padEnd(exponent, '0');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
