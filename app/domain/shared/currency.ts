/** ISO 4217 codes whose minor unit is not a hundredth; written down so that server and browser never differ. */
const EXPONENTS: Readonly<Record<string, readonly string[]>> = {
  0: ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'],
  3: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'],
  4: ['CLF', 'UYW'],
};
const exponents = new Map(Object.entries(EXPONENTS).flatMap(([digits, codes]) => codes.map((code) => [code, Number(digits)] as const)));

/** Decimals of a currency's amounts: 2 for GBP, 0 for JPY, 3 for KWD. Source: ISO 4217. */
export function currencyExponent(currency: string): number {
  return exponents.get(currency) ?? 2;
}
