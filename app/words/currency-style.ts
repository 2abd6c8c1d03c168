/** Where a locale puts a currency's sign around a number. */
export type CurrencyStyle = { readonly before: string; readonly after: string };

const styles = new Map<string, CurrencyStyle>();

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
