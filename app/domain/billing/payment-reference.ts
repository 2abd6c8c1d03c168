import { assert } from '../shared/assert.ts';

/**
 * An ISO 11649 creditor reference: RF, two check digits (mod 97), then the seed's letters and digits in upper case.
 * Errors: none or more than 21 of them. Source: domain.md part 11.
 */
export function paymentReference(seed: string): string {
  const body = seed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  assert(/^[A-Z0-9]{1,21}$/.test(body), `1 to 21 letters and digits, got ${seed}`);
  const check = 98 - remainderOf97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}`;
}

/** Letters count as 10 to 35, read digit by digit so that no number grows beyond what is exact. */
function remainderOf97(text: string): number {
  const digits = [...text].map((character) => Number.parseInt(character, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}
