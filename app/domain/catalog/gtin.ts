/** The last digit of a GTIN whose other digits are given (GS1 mod 10); null when there is a character that is no digit. */
export function gtinCheckDigit(digitsBefore: string): string | null {
  if (!/^\d{7}(\d{4,6})?$/.test(digitsBefore)) return null;
  let sum = 0;
  for (let place = 0; place < digitsBefore.length; place++) {
    const digit = digitsBefore.charCodeAt(digitsBefore.length - 1 - place) - 48;
    sum += place % 2 === 0 ? digit * 3 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Whether a text is a GTIN-8, -12, -13 or -14 with a right check digit. Source: GS1 General Specifications 7.9. */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && gtinCheckDigit(text.slice(0, -1)) === text.slice(-1);
}

/** A typed GTIN-8, -12, -13 or -14 at each length it may be written in: zeros before it say nothing. Empty for any other text. */
export function gtinForms(typed: string): readonly string[] {
  const digits = typed.replace(/[\s\p{Pd}]+/gu, '');
  if (!/^(\d{8}|\d{12,14})$/.test(digits)) return [];
  const core = digits.replace(/^0+/, '');
  return LENGTHS.filter((length) => core.length <= length).map((length) => core.padStart(length, '0'));
}

/** Whether two GTINs are one number: a shorter one is a longer one without its leading zeros. Source: GS1 General Specifications 3.2. */
export function sameGtin(a: string, b: string): boolean {
  return a.padStart(14, '0') === b.padStart(14, '0');
}

const LENGTHS = [8, 12, 13, 14] as const;
