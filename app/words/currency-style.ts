/** Where a locale puts a currency's sign around a number. */
export type CurrencyStyle = { readonly before: string; readonly after: string };

/** ISO 4217 codes whose minor unit is not a hundredth; written down so that server and browser never differ. */
const EXPONENTS: Readonly<Record<string, readonly string[]>> = {
  0: ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};
const exponents = new Map(Object.entries(EXPONENTS).flatMap(([digits, codes]) => codes.map((code) => [code, Number(digits)] as const)));
const styles = new Map<string, CurrencyStyle>();

/** Decimals of a currency's amounts: 2 for GBP, 0 for JPY, 3 for KWD. Source: ISO 4217. */
export function currencyExponent(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** The sign and its side in a locale, learned once from Intl: £ before in en-GB, no-break space and € after in de-DE. */
export function currencyStyle(locale: string, currency: string): CurrencyStyle {
  const key = `${locale} ${currency}`;
  const known = styles.get(key);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(1);
  const first = parts.findIndex((part) => part.type === 'integer');
  const last = parts.findLastIndex((part) => part.type === 'integer' || part.type === 'fraction');
  const text = (some: typeof parts) => some.map((part) => part.value).join('');
  const made = { before: text(parts.slice(0, first)), after: text(parts.slice(last + 1)) };
  styles.set(key, made);
  return made;
}
