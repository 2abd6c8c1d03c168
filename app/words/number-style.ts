/** How a locale writes numbers, learned once from Intl; writing itself is string work, exact and fast. */
export type NumberStyle = {
  /** A whole number scaled by 10^decimals, e.g. write(-123456n, 2) is '−1,234.56'. */
  readonly write: (scaled: bigint | number, decimals: number) => string;
};

/** The true minus sign, for every locale that writes a hyphen in its place. Source: experience.md M4. */
export const MINUS = '\u2212';
/** Between a number and a sign such as %: narrow, and never broken. Source: experience.md M4. */
export const THIN_SPACE = '\u202f';
/** Between a number and a word: never broken, but wide enough to read in the semi-condensed face. */
export const NO_BREAK_SPACE = '\u00a0';

const styles = new Map<string, NumberStyle>();

/** The style of a locale, always with the digits 0 to 9. */
export function numberStyle(locale: string): NumberStyle {
  const known = styles.get(locale);
  if (known) return known;
  const made = learn(locale);
  styles.set(locale, made);
  return made;
}

function learn(locale: string): NumberStyle {
  const intl = new Intl.NumberFormat(locale, { numberingSystem: 'latn', minimumFractionDigits: 1 });
  const parts = intl.formatToParts(1_234_567_890.5);
  const wholes = parts.filter((part) => part.type === 'integer').map((part) => part.value);
  const group = parts.find((part) => part.type === 'group')?.value ?? '';
  const point = parts.find((part) => part.type === 'decimal')?.value ?? '.';
  const last = wholes.at(-1)?.length ?? 3;
  const others = wholes.at(-2)?.length ?? last;
  const groupsFourDigits = intl.formatToParts(1234).some((part) => part.type === 'group');
  const grouped = (digits: string) => (digits.length <= last || (digits.length === 4 && !groupsFourDigits) ? digits : join(digits, { group, last, others }));
  return {
    write(scaled, decimals) {
      const text = String(scaled);
      const negative = text.startsWith('-');
      const digits = (negative ? text.slice(1) : text).padStart(decimals + 1, '0');
      const whole = grouped(digits.slice(0, digits.length - decimals));
      const fraction = decimals === 0 ? '' : point + digits.slice(-decimals);
      return (negative ? MINUS : '') + whole + fraction;
    },
  };
}

function join(digits: string, by: { readonly group: string; readonly last: number; readonly others: number }): string {
  let end = digits.length - by.last;
  let text = digits.slice(end);
  while (end > 0) {
    const start = Math.max(0, end - by.others);
    text = digits.slice(start, end) + by.group + text;
    end = start;
  }
  return text;
}
