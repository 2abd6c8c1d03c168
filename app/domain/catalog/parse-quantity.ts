import { accept, type Result, refuse } from '../shared/result.ts';

/** Why a text is no whole count. ambiguous: both numbers it could be; not-whole: the whole counts beside it. Numbers as plain digits. */
export type ParseQuantityRefusal =
  | { readonly kind: 'no-number'; readonly typed: string }
  | { readonly kind: 'too-large'; readonly typed: string }
  | { readonly kind: 'negative'; readonly typed: string }
  | { readonly kind: 'not-whole'; readonly typed: string; readonly below: number; readonly above: number }
  | { readonly kind: 'ambiguous-number'; readonly typed: string; readonly readings: readonly [string, string] };

/**
 * A whole count as people type it: '12', '1,200', '1 200', '１２', '12.0'. A single mark before three digits is read only when it is the
 * locale's own thousands mark; else both readings are refused with ("1.200": 1200 or 1.2). Source: experience.md F4.
 */
export function parseQuantity(text: string, locale: string): Result<number, ParseQuantityRefusal> {
  const typed = text.trim();
  const plain = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/['’`]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^-\s?\d/.test(plain)) return refuse({ kind: 'negative', typed });
  const digits = plain.startsWith('+') ? plain.slice(1) : plain;
  if (digits.length > LONGEST || !/^\d[\d., ]*$/.test(digits)) return refuse({ kind: 'no-number', typed });
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return wholeNumber(typed, digits, '');
  if (marks.length === 1 && marks !== ' ') return singleMark(typed, digits, marks, locale);
  return severalMarks(typed, digits, marks);
}

const LONGEST = 40;

/** Languages that write 1.200,5; all others write 1,200.5. Source: Unicode CLDR number symbols. */
const COMMA_DECIMAL = new Set(['de', 'fr', 'es', 'it', 'nl', 'pt', 'da', 'sv', 'nb', 'no', 'fi', 'pl', 'cs', 'sk', 'hu', 'ro', 'el', 'tr', 'ru', 'uk', 'id']);

function singleMark(typed: string, digits: string, mark: string, locale: string): Result<number, ParseQuantityRefusal> {
  const [before = '', after = ''] = digits.split(mark);
  if (!/^[1-9]\d{0,2}$/.test(before) || after.length !== 3) return wholeNumber(typed, before, after);
  const thousands = COMMA_DECIMAL.has(locale.slice(0, 2).toLowerCase()) ? '.' : ',';
  if (mark === thousands) return wholeNumber(typed, before + after, '');
  const decimals = after.replace(/0+$/, '');
  return refuse({ kind: 'ambiguous-number', typed, readings: [before + after, decimals === '' ? before : `${before}.${decimals}`] });
}

/** Several marks: the last one is a decimal mark if it stands once and differs from those before; groups must hold three digits. */
function severalMarks(typed: string, digits: string, marks: string): Result<number, ParseQuantityRefusal> {
  const last = marks.slice(-1);
  const groupMark = marks.charAt(0);
  const hasDecimals = last !== groupMark && last !== ' ';
  const cut = hasDecimals ? digits.lastIndexOf(last) : digits.length;
  const groups = digits.slice(0, cut).split(groupMark);
  const isGrouped = groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group));
  return isGrouped ? wholeNumber(typed, groups.join(''), digits.slice(cut + 1)) : refuse({ kind: 'no-number', typed });
}

function wholeNumber(typed: string, before: string, after: string): Result<number, ParseQuantityRefusal> {
  const whole = Number(before);
  if (before === '') return refuse({ kind: 'no-number', typed });
  if (!Number.isSafeInteger(whole)) return refuse({ kind: 'too-large', typed });
  return /^0*$/.test(after) ? accept(whole) : refuse({ kind: 'not-whole', typed, below: whole, above: whole + 1 });
}
